import { canonicalJson, type Json } from '../base/canonical-json';
import { digestOf, sha256Hex } from '../base/digest';
import type { EvidencePack } from './pack';

/** The digest of an item: of everything in it but the digest itself. */
export function itemDigest(item: object): string {
  return digestOf(plain({ ...item, digest: undefined }));
}

/** The digest of a pack: of its facts, and of what its items and the chain are known by. */
export function packDigest({
  format,
  version,
  facts,
  purposes,
  attributes,
  open,
  policy,
  chain,
}: Omit<EvidencePack, 'digest'>) {
  const known = (items: readonly { readonly digest: string }[]): string[] => items.map(({ digest }) => digest);
  return digestOf(
    plain({
      format,
      version,
      facts,
      purposes: known(purposes),
      attributes: known(attributes),
      open: known(open),
      policy,
      entries: chain.entries.map(({ hash }) => hash),
      links: sha256Hex(canonicalJson(chain.links)),
      head: chain.head,
    }),
  );
}

/** A pack as JSON, letter by letter the same for the same pack. */
export function packJson(pack: EvidencePack): string {
  return canonicalJson(plain(pack));
}

/** As it is written: what is undefined is not there. */
function plain(value: object): Json {
  const written: Json = JSON.parse(JSON.stringify(value));
  return written;
}
