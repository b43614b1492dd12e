import { groupBy } from '#shared/base/group-by';
import { addFates, fatesOf, type FateCounts } from '#shared/carry/cell-fates';
import { moveLayers, moveOverlay } from '#shared/carry/move-layers';
import { findProfiles, unknownProfiles, type ProfilesNow } from '#shared/carry/profiles-now';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { overlaid, placeInOverlay, type Overlay } from '#shared/query/overlay';
import { textAt } from '#shared/query/text-column';
import type { CarriedCell, CarriedPatch, CarriedTold, CarryOrder, CarryPlan } from './carry-protocol';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import { packPatch } from './pack-patch';
import { readToldBlock } from './told-block';

/** Finds where the edits of the older file belong in the newer one. Rejects with `Superseded`. */
export async function carryEdits(
  older: OpenFile,
  newer: OpenFile,
  { pairs, id, contest, told }: CarryOrder,
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<CarryPlan> {
  const edited = older.edits.columns();
  const toldOf = groupBy(told, ({ column }) => column);
  const columns = older.described.filter(({ id: column }) => edited.includes(column) || toldOf.has(column));
  const total = columns.length + 1;
  report({ done: 0, total, column: null });
  const profiles = await profilesNow(older, newer, id, isStopped);
  const idsNow = id && (await editedIds(older, id.older));

  const found: { readonly column: string; readonly fates: FateCounts }[] = [];
  const cells: CarriedCell[] = [];
  const patches: CarriedPatch[] = [];
  const stillTold: CarriedTold[] = [];
  for (const [place, column] of columns.entries()) {
    report({ done: place + 1, total, column: column.id });
    const counterpart = newer.named(pairs.find((pair) => pair.older === column.id)?.newer ?? '');
    const before = await older.columns.whole(column.name, isStopped);
    const now = counterpart ? await newer.columns.whole(counterpart.name, isStopped) : null;
    const rowNow = (row: number) => profiles.rowNow(row, idsNow?.(row));
    const texts = { before: (row: number) => textAt(before, row), now: now && ((row: number) => textAt(now, row)) };
    for (const { block, connection } of toldOf.get(column.id) ?? []) {
      const known = await readToldBlock(block);
      // Where the newer file says something else it is the latest that is known of the platform.
      const { rows } = fatesOf(known, rowNow, texts, 'file');
      if (!counterpart || rows.size === 0) continue;
      stillTold.push({ connection, column: counterpart.id, block: packPatch(moveOverlay(known, rows)).block });
    }
    if (!edited.includes(column.id)) continue;
    const { overlay } = await older.laidOver(column);
    const fates = fatesOf(overlay, rowNow, texts, contest);
    found.push({ column: column.id, fates: fates.counts });
    if (isStopped()) throw new Superseded();
    if (!counterpart || fates.rows.size === 0) continue;
    const moved = moveLayers(await older.edits.layers(column.id), fates.rows);
    cells.push(...moved.cells.map((cell) => ({ ...cell, column: counterpart.id })));
    for (const { overlay: covered, ...patch } of moved.patches)
      patches.push({ ...patch, column: counterpart.id, ...packPatch(covered) });
  }
  report({ done: total, total, column: null });
  const fates = addFates(found.map((each) => each.fates));
  return { profiles: profiles.figures, fates, columns: found, cells, patches, told: stillTold };
}

async function profilesNow(
  older: OpenFile,
  newer: OpenFile,
  id: CarryOrder['id'],
  isStopped: () => boolean,
): Promise<ProfilesNow> {
  const left = id && older.named(id.older);
  const right = id && newer.named(id.newer);
  if (!left || !right) return unknownProfiles(older.parquet.rows, newer.parquet.rows);
  const [before, now] = [
    await older.columns.whole(left.name, isStopped),
    await newer.columns.whole(right.name, isStopped),
  ];
  const textsOf = (column: typeof before) => Array.from(column.codes, (code) => column.texts[code] ?? null);
  return findProfiles(textsOf(before), textsOf(now), newer.meaningOf(right));
}

/** The ids that somebody gave rows of the older file; undefined for a row whose id is the file's own. */
async function editedIds(
  older: OpenFile,
  column: string,
): Promise<((row: number) => string | null | undefined) | null> {
  const named = older.named(column);
  if (!named) return null;
  const { overlay } = await older.laidOver(named);
  return (row) => editAt(overlay, row);
}

function editAt(overlay: Overlay, row: number): string | null | undefined {
  const place = placeInOverlay(overlay, row);
  const code = place === -1 ? overlaid.own : (overlay.codes[place] ?? overlaid.own);
  return code === overlaid.own ? undefined : (overlay.texts[code] ?? null);
}
