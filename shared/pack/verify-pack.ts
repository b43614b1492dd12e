import { z } from 'zod';
import { sameJson, type Json } from '../base/canonical-json';
import { applyOne } from '../change/apply';
import type { Fields } from '../change/change';
import { hashOf } from '../change/history-chain';
import { genesisHash } from '../change/history-entry';
import { EvidencePack, packFormat, packVersion, type PackAttribute } from './pack';
import { evidenceDigest } from '../review/evidence';
import { itemDigest, packDigest } from './pack-digest';
import { isProvable } from './provable';

/** The part of a pack in which something is altered. `document` is what people read of it, `pack` the whole. */
export type PackPart = 'purpose' | 'attribute' | 'open' | 'policy' | 'entry' | 'chain' | 'document' | 'pack';

/** Whether everything in a pack is as it was written; otherwise the first thing that is not, by part and name. */
export type PackVerdict =
  | { readonly ok: true; readonly pack: EvidencePack }
  | { readonly ok: false; readonly reason: 'not-a-pack' }
  | { readonly ok: false; readonly reason: 'too-new'; readonly version: number }
  | { readonly ok: false; readonly reason: 'altered'; readonly part: PackPart; readonly name: string };

type Altered = Extract<PackVerdict, { reason: 'altered' }>;

const Header = z.object({ format: z.literal(packFormat), version: z.number().int() });

/** Verifies a pack that was read as JSON, in short steps. */
export function* verifyPack(read: unknown): Generator<void, PackVerdict> {
  const header = Header.safeParse(read);
  if (!header.success) return { ok: false, reason: 'not-a-pack' };
  const { version } = header.data;
  if (version > packVersion) return { ok: false, reason: 'too-new', version };
  const parsed = EvidencePack.safeParse(read);
  if (!parsed.success) return altered(...placeOf(parsed.error, read));
  const pack = parsed.data;
  for (const attribute of pack.attributes) {
    yield;
    if (!isWhole(attribute)) return altered('attribute', attribute.code);
  }
  for (const purpose of pack.purposes) {
    if (purpose.digest !== itemDigest(purpose)) return altered('purpose', purpose.name);
  }
  for (const item of pack.open) {
    if (item.digest !== itemDigest(item)) return altered('open', `${item.subject}: ${item.text}`);
  }
  const broken = yield* verifyChain(pack);
  if (broken) return broken;
  const told = yield* compareWithChain(pack);
  if (told) return told;
  return pack.digest === packDigest(pack) ? { ok: true, pack } : altered('pack', pack.facts.workspace);
}

function altered(part: PackPart, name: string): Altered {
  return { ok: false, reason: 'altered', part, name };
}

/** The evidence of a decision is known by its own digest, which stands in the history as well. */
function isWhole(attribute: PackAttribute): boolean {
  const decisions = [attribute.decision, attribute.request].filter((each) => each !== null);
  return (
    attribute.digest === itemDigest(attribute) &&
    decisions.every(({ evidence, digest }) => evidenceDigest(evidence) === digest)
  );
}

function* verifyChain({ chain }: EvidencePack): Generator<void, Altered | null> {
  const { links, entries, head } = chain;
  let last = 0;
  for (const entry of entries) {
    yield;
    const { seq, hash, previousHash } = entry;
    const before = seq === 1 ? genesisHash : links[seq - 2];
    const isNext = seq > last && hash === links[seq - 1] && previousHash === before;
    if (!isNext || hash !== hashOf(entry)) return altered('entry', String(seq));
    last = seq;
  }
  const end = links.at(-1) ?? genesisHash;
  return head.seq === links.length && head.hash === end ? null : altered('chain', String(head.seq));
}

/** What the entries lead to has to be what the pack says: reviews, purposes and the policy. */
function* compareWithChain(pack: EvidencePack): Generator<void, Altered | null> {
  const rows = new Map<string, Fields>();
  for (const { seq, changes } of pack.chain.entries) {
    for (const change of changes) {
      if (!isProvable(change.table)) continue;
      const key = `${change.table} ${change.key}`;
      const next = applyOne(rows.get(key), change);
      if (!next.ok) return altered('entry', String(seq));
      if (next.value) rows.set(key, next.value);
      else rows.delete(key);
    }
    yield;
  }
  for (const { code, decision, request } of pack.attributes) {
    const row = rows.get(`reviews ${code}`);
    if (!isSame(row?.['decision'], decision) || !isSame(row?.['request'], request)) return altered('attribute', code);
  }
  for (const { name, purpose } of pack.purposes) {
    if (purpose && !isSame(rows.get(`purposes ${purpose.id}`), purpose)) return altered('purpose', name);
  }
  const { id: _, ...policy } = rows.get('policies workspace') ?? {};
  const isPolicy = pack.policy === null ? Object.keys(policy).length === 0 : isSame(policy, pack.policy);
  return isPolicy ? null : altered('policy', '');
}

function isSame(kept: Json | Fields | undefined, told: object | null): boolean {
  const plain: Json = JSON.parse(JSON.stringify(told));
  return sameJson(kept ?? null, plain);
}

const parts: Readonly<Record<string, PackPart>> = {
  purposes: 'purpose',
  attributes: 'attribute',
  open: 'open',
  policy: 'policy',
  chain: 'chain',
};

/** Where something is that is no such thing at all. */
function placeOf(error: z.ZodError, read: unknown): [PackPart, string] {
  const [first] = error.issues;
  const [top, index] = first?.path ?? [];
  const part = parts[String(top)] ?? 'pack';
  const list = z.object({
    [String(top)]: z.array(z.looseObject({ code: z.string().optional(), name: z.string().optional() })),
  });
  const item = typeof index === 'number' ? list.safeParse(read).data?.[String(top)]?.[index] : undefined;
  return [part, item?.code ?? item?.name ?? (typeof index === 'number' ? String(index + 1) : '')];
}
