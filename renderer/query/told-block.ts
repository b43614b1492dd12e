import { overlayOf, type Overlay } from '#shared/query/overlay';
import { decodePatch } from '#shared/query/patch-block';

/** What a platform was told of a column. With a block that cannot be read it is forgotten: then it is sent once more. */
export async function readToldBlock(block: Blob): Promise<Overlay> {
  const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
  return overlay.ok ? overlay.value : overlayOf(new Map());
}
