import { sha256Hex } from '#shared/base/digest';
import type { PackedPatch } from '#shared/profile/column-patch';
import type { Overlay } from '#shared/query/overlay';
import { encodePatch } from '#shared/query/patch-block';

/** What lies over a column as a patch is kept: its block, and what its record says of it. */
export function packPatch(overlay: Overlay): PackedPatch & { readonly block: Blob } {
  const bytes = encodePatch(overlay);
  return { cells: overlay.rows.length, bytes: bytes.length, hash: sha256Hex(bytes), block: new Blob([bytes]) };
}
