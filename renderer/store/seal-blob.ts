import { fault } from '#shared/base/fault';
import {
  chunkSize,
  isSealed,
  longestHead,
  openSealed,
  sealedChunkSize,
  sealRandomBytes,
  sealUnder,
} from '#shared/workspace-file/seal';
import { gatherBlob } from './blob-pieces';
import { StoreRefusal } from './store-refusal';

/** The Blob under a passphrase. `work` is told of the bytes as they are sealed. */
export async function sealBlob(
  content: Blob,
  passphrase: string,
  work: (bytes: number) => Promise<void>,
): Promise<Blob> {
  const sealer = await sealUnder(passphrase, crypto.getRandomValues(new Uint8Array(sealRandomBytes)));
  const gathered = gatherBlob();
  gathered.add(sealer.head);
  for (let at = 0; at < content.size; at += chunkSize) {
    const chunk = new Uint8Array(await content.slice(at, at + chunkSize).arrayBuffer());
    gathered.add(sealer.seal(chunk, at + chunkSize >= content.size));
    await work(chunk.byteLength);
  }
  return gathered.end();
}

/**
 * What is under the passphrase, or the Blob itself where it is under none. Refusals: `workspace-locked` where a passphrase
 * is needed, `workspace-passphrase` where it is another one, `workspace-broken` where the file was changed or cut off.
 */
export async function openBlob(
  file: Blob,
  passphrase: string | null,
  work: (bytes: number) => Promise<void>,
): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, longestHead).arrayBuffer());
  if (!isSealed(start)) return file;
  if (passphrase === null) throw new StoreRefusal(fault('workspace-locked'));
  const opener = await openSealed(passphrase, start);
  if (opener === 'passphrase') throw new StoreRefusal(fault('workspace-passphrase'));
  if (opener === 'broken' || opener.offset >= file.size) throw new StoreRefusal(fault('workspace-broken'));
  const gathered = gatherBlob();
  for (let at = opener.offset; at < file.size; at += sealedChunkSize) {
    const sealed = new Uint8Array(await file.slice(at, at + sealedChunkSize).arrayBuffer());
    const chunk = opener.open(sealed, at + sealedChunkSize >= file.size);
    // A file that was cut off between chunks fails at its new last one.
    if (!chunk) throw new StoreRefusal(fault('workspace-broken'));
    gathered.add(chunk);
    await work(sealed.byteLength);
  }
  return gathered.end();
}
