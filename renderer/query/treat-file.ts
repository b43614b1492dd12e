import { createMask, keyBytes } from '#shared/policy/mask';
import type { PlannedColumn } from '#shared/policy/plan-file';
import { treatColumn, type TreatedColumn } from '#shared/policy/treat-column';
import { columnOf, type TextColumn } from '#shared/query/text-column';
import { keepColumns } from './keep-columns';
import type { OpenFile } from './open-file';
import type { TreatedFile, TreatOrder } from './query-protocol';
import { writeTexts } from './write-texts';

/** The rows that are written, null being all, and whether edits lie over them. */
interface Written {
  readonly rows: Uint32Array<ArrayBuffer> | null;
  readonly edited: boolean;
}

const never = (): boolean => false;

/** A column as it is written: with its edits, or as the file says it; null where the file has none of that id. */
export async function writtenColumn(file: OpenFile, id: string, edited: boolean): Promise<TextColumn | null> {
  const named = file.named(id);
  if (!named) return null;
  return edited ? file.column(id, never) : file.columns.whole(named.name, never);
}

/** What the policy leaves of a column; null where the file has none of that id. Without a key nothing is masked, only counted. */
export async function treatOne(
  file: OpenFile,
  { rows, edited }: Written,
  { column: id, plan, masking, dataType, array }: PlannedColumn,
  key: Uint8Array | null,
): Promise<TreatedColumn | null> {
  const column = await writtenColumn(file, id, edited);
  if (!column) return null;
  const asked = plan.kind === 'consent' ? plan.anyOf.flat().flatMap(({ at }) => (at === null ? [] : [at])) : [];
  const consent = new Map<string, TextColumn>();
  for (const place of new Set(asked)) {
    const texts = await writtenColumn(file, place, edited);
    if (texts) consent.set(place, texts);
  }
  const mask = key ? createMask(masking, { dataType, array }, key) : () => null;
  // A place that is no column of the file says nothing.
  return treatColumn(column, plan, mask, (place) => consent.get(place) ?? nothing(column), rows);
}

/** The file under the policy; null where it has not all of the columns. */
export async function treatFile(
  file: OpenFile,
  written: Written,
  { touched, kept, key }: TreatOrder,
): Promise<TreatedFile | null> {
  const bytes = keyBytes(key);
  const outcomes: { readonly name: string; readonly treated: TreatedColumn }[] = [];
  for (const column of touched) {
    const treated = await treatOne(file, written, column, bytes);
    const name = file.named(column.column)?.name;
    if (!treated || name === undefined) return null;
    outcomes.push({ name, treated });
  }
  const names = kept.map((id) => file.named(id)?.name);
  const columns = outcomes.map(({ name, treated }) => ({ name, column: treated.column }));
  return {
    kept: keepColumns(file.blob, file.parquet.metadata, new Set(names.filter((name) => name !== undefined))),
    treated: columns.length === 0 ? null : await writeTexts(columns, file.parquet.rows),
    tallies: outcomes.map(({ treated }) => treated.tally),
  };
}

function nothing({ codes }: TextColumn): TextColumn {
  return columnOf(Array.from({ length: codes.length }, () => null));
}
