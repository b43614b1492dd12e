import { fault } from '#shared/base/fault';
import { StoreRefusal } from './store-refusal';

/** The part of `fetch` that is used. */
export type FetchBytes = (path: string) => Promise<Pick<Response, 'ok' | 'blob'>>;

/**
 * The bytes behind a one-time path as a Blob, which the browser keeps on the disk where it is large. Refused as
 * `unexpected` with reason `transfer` where they do not come whole, as after the job behind the path was released.
 */
export async function fetchBytes(fetchLike: FetchBytes, path: string): Promise<Blob> {
  try {
    const response = await fetchLike(path);
    if (response.ok) return await response.blob();
  } catch {
    // The transfer broke: said below like one that was refused.
  }
  throw new StoreRefusal(fault('unexpected', { reason: 'transfer' }));
}
