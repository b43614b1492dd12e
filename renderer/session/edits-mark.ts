import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { editsMark } from '#shared/review/kept-scan';
import type { StoreService } from '../store/store-protocol';

/** Tells one state of the edits over a file from another. */
export async function readEditsMark(store: StoreService, file: string): Promise<Result<string, Fault>> {
  const [cells, patches] = await Promise.all([store.cellEdits(file), store.columnPatches(file)]);
  if (!cells.ok) return cells;
  if (!patches.ok) return patches;
  return ok(editsMark([...cells.value, ...patches.value.map(({ patch }) => patch)]));
}
