import { readFooter } from '#shared/parquet/parquet-file';
import { createMask, keyBytes } from '#shared/policy/mask';
import type { PlannedColumn } from '#shared/policy/plan-file';
import type { PolicyTally } from '#shared/policy/tally';
import { treatSteps, type TreatedColumn } from '#shared/policy/treat-column';
import { columnOf, type TextColumn } from '#shared/query/text-column';
import { blobBytes } from './blob-bytes';
import { joinColumns, type ColumnSource } from './join-columns';
import type { OpenFile } from './open-file';
import type { TreatedFile, TreatOrder, WithheldFile } from './query-protocol';
import { runSteps } from './run-steps';
import { usualGroups, writeTexts } from './write-texts';

/** The rows that are written, null being all, and whether edits lie over them. */
export interface Written {
  readonly rows: Uint32Array<ArrayBuffer> | null;
  readonly edited: boolean;
}

const never = (): boolean => false;

/** Who may stop the work, and is told which share of it is done. */
export interface Following {
  isStopped(): boolean;
  onShare(share: number): void;
}
const unfollowed: Following = { isStopped: never, onShare: () => undefined };

/** A column as it is written: with its edits, or as the file says it; null where the file has none of that id. */
export async function writtenColumn(file: OpenFile, id: string, edited: boolean): Promise<TextColumn | null> {
  const named = file.named(id);
  if (!named) return null;
  return edited ? file.column(id, never) : file.columns.whole(named.name, never);
}

/** What the policy leaves of a column; null where the file has none of that id. */
async function treatOne(
  file: OpenFile,
  { rows, edited }: Written,
  { column: id, plan, masking, dataType, array }: PlannedColumn,
  key: Uint8Array,
  { isStopped, onShare }: Following = unfollowed,
): Promise<TreatedColumn | null> {
  const column = await writtenColumn(file, id, edited);
  if (!column) return null;
  const asked = plan.kind === 'consent' ? plan.anyOf.flat().flatMap(({ at }) => (at === null ? [] : [at])) : [];
  const consent = new Map<string, TextColumn>();
  for (const place of new Set(asked)) {
    const texts = await writtenColumn(file, place, edited);
    if (texts) consent.set(place, texts);
  }
  const mask = createMask(masking, { dataType, array }, key);
  // A place that is no column of the file says nothing.
  const steps = treatSteps(column, plan, mask, (place) => consent.get(place) ?? nothing(column), rows);
  return runSteps(steps, isStopped, (done) => onShare(done / (rows?.length ?? column.codes.length)));
}

/** What the policy leaves of columns: each a file of its own, so that only one stands in memory at a time. */
interface Outcome {
  readonly sources: readonly ColumnSource[];
  readonly tallies: readonly PolicyTally[];
}

/** `groups` are the rows of each group that is written; null where the file has not all of the columns. */
async function treatAll(
  file: OpenFile,
  written: Written,
  touched: readonly PlannedColumn[],
  key: string,
  groups: readonly number[],
  { isStopped, onShare }: Following = unfollowed,
): Promise<Outcome | null> {
  const bytes = keyBytes(key);
  const sources: ColumnSource[] = [];
  const tallies: PolicyTally[] = [];
  for (const [index, column] of touched.entries()) {
    const treated = await treatOne(file, written, column, bytes, {
      isStopped,
      onShare: (share) => onShare((index + share) / touched.length),
    });
    const name = file.named(column.column)?.name;
    if (!treated || name === undefined) return null;
    const parquet = await writeTexts([{ name, column: treated.column }], groups);
    sources.push({ parquet, metadata: await readFooter(blobBytes(parquet)), names: new Set([name]) });
    tallies.push(treated.tally);
  }
  return { sources, tallies };
}

/** The file under the policy; null where it has not all of the columns. */
export async function treatFile(
  file: OpenFile,
  written: Written,
  { touched, kept, key }: TreatOrder,
  following: Following,
): Promise<TreatedFile | null> {
  const outcome = await treatAll(file, written, touched, key, usualGroups(file.parquet.rows), following);
  if (!outcome) return null;
  const names = kept.flatMap((id) => file.named(id)?.name ?? []);
  return {
    kept: joinColumns([sourceOf(file, names)], columnNames(file)),
    treated: joinColumns(outcome.sources, columnNames(file)),
    tallies: outcome.tallies,
  };
}

/** The whole file, column by column in its order, with what the policy leaves of these; null where it has not all of them. */
export async function withholdFile(
  file: OpenFile,
  touched: readonly PlannedColumn[],
  key: string,
): Promise<WithheldFile | null> {
  const { groups, rows } = file.parquet;
  // Groups of the same rows as the file's, so that its other columns can stand beside them as they are.
  const sizes = groups.map(({ start, end }) => end - start);
  const outcome = await treatAll(file, { rows: null, edited: false }, touched, key, sizes);
  if (!outcome) return null;
  const { sources, tallies } = outcome;
  if (rows === 0 || sources.length === 0) return { parquet: file.blob, tallies };
  const joined = joinColumns([...sources, sourceOf(file, columnNames(file))], columnNames(file));
  return joined && { parquet: joined, tallies };
}

function sourceOf({ blob, parquet }: OpenFile, names: readonly string[]): ColumnSource {
  return { parquet: blob, metadata: parquet.metadata, names: new Set(names) };
}

/** In the order of the file. */
function columnNames({ parquet }: OpenFile): readonly string[] {
  return [...parquet.columns.keys()];
}

function nothing({ codes }: TextColumn): TextColumn {
  return columnOf(Array.from({ length: codes.length }, () => null));
}
