import { z } from 'zod';
import { fault } from '#shared/base/fault';
import type { EditedText } from '#shared/profile/cell-edit';
import { mergeOverlays, overlayOf, type Overlay } from '#shared/query/overlay';
import { decodePatch, encodePatch } from '#shared/query/patch-block';
import type { StoreDatabase } from './database';
import { readToldValuesRow, type ToldValuesRow } from './rows';
import type { ToldBlock, ToldColumn } from './store-protocol';
import { StoreRefusal } from './store-refusal';

/*
 * What a platform is known to say of a profile file's cells, since it acknowledged them: an overlay a column, packed. It
 * is no change of the workspace and no step of its history, and goes with its file.
 */

/** The columns of which something was told; `file` has to be of this workspace. */
export async function readToldValues(
  { toldValues }: StoreDatabase,
  file: string,
  connection: string,
): Promise<readonly ToldColumn[]> {
  const rows = await toldValues
    .where('[file+connection+column]')
    .between([file, connection], [file, connection, []])
    .toArray();
  return rows.map(readToldValuesRow).map(({ column, block }) => ({ column, block }));
}

/** The same of all connections. */
export async function readAllToldValues({ toldValues }: StoreDatabase, file: string): Promise<readonly ToldBlock[]> {
  const rows = await toldValues.where('file').equals(file).toArray();
  return rows.map(readToldValuesRow).map(({ connection, column, block }) => ({ connection, column, block }));
}

/** Writes what was told of the cells of an older file as told of a newer one, in the running transaction. */
export async function takeOverTold(
  { toldValues }: StoreDatabase,
  file: string,
  told: readonly ToldBlock[],
): Promise<void> {
  await toldValues.bulkPut(told.map((each) => ({ file, ...each })));
}

const ToldCell = z.tuple([z.number().int().nonnegative(), z.string(), z.string().nullable()]);

/**
 * Adds cells, `[row, column, text]` a line, over what is known; the last of a cell counts. Adding the same again changes
 * nothing. Refused with reason `profile-file` where the file is gone: then there is nobody left to know.
 */
export async function keepToldValues(
  database: StoreDatabase,
  file: string,
  connection: string,
  lines: string,
): Promise<null> {
  const cells = readLines(lines);
  const known = new Map((await readToldValues(database, file, connection)).map((told) => [told.column, told.block]));
  const rows: ToldValuesRow[] = [];
  for (const [column, told] of cells) {
    const block = known.get(column);
    const merged = mergeOverlays(block ? await readBlock(block) : overlayOf(new Map()), overlayOf(told));
    rows.push({ file, connection, column, block: new Blob([encodePatch(merged)]) });
  }
  return database.transaction('rw', database.profileFiles, database.toldValues, async () => {
    const isThere = (await database.profileFiles.where('id').equals(file).count()) > 0;
    if (!isThere) throw new StoreRefusal(fault('refused', { reason: 'profile-file' }));
    await database.toldValues.bulkPut(rows);
    return null;
  });
}

function readLines(lines: string): ReadonlyMap<string, ReadonlyMap<number, EditedText>> {
  const columns = new Map<string, Map<number, EditedText>>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const [row, column, text] = readLine(line);
    const cells = columns.get(column) ?? new Map<number, EditedText>();
    columns.set(column, cells.set(row, text));
  }
  return columns;
}

function readLine(line: string): z.infer<typeof ToldCell> {
  try {
    return ToldCell.parse(JSON.parse(line));
  } catch {
    throw new StoreRefusal(fault('unexpected', { reason: 'transfer' }));
  }
}

async function readBlock(block: Blob): Promise<Overlay> {
  const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
  if (!overlay.ok) throw new StoreRefusal(overlay.error);
  return overlay.value;
}
