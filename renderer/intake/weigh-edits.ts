import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { cellFates, type CellFate, type Contest, type FateCounts } from '#shared/carry/cell-fates';
import type { EditFigures } from '#shared/check/profile/kept-check';
import { pairColumns } from '#shared/compare/pair-columns';
import { ColumnPatch } from '#shared/profile/column-patch';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { CarryPlan } from '../query/carry-protocol';
import type { QueryWorker } from '../query/query-client';
import { withQuery } from '../query/with-query';
import { noEdits } from '../query/query-protocol';
import { readEdits } from '../session/edit-changes';
import type { StoreService, TakenOver } from '../store/store-protocol';
import { openBytesInto } from './open-into';

/** What becomes of the edits of the older file, and what these were when that was worked out. */
export interface Weighed {
  readonly plan: CarryPlan;
  readonly seen: EditFigures;
}

/** A newer file that is not kept yet: its record, and its bytes. */
export interface NewerFile {
  readonly record: ProfileFile;
  readonly parquet: Blob;
  /** Ids of its columns of which the policy keeps a part only: what was edited there may not come in either. */
  readonly withheld: readonly string[];
}

/** What weighing needs of the app. `report` is told a share from 0 to 1. */
export interface WeighingSurroundings {
  readonly store: StoreService;
  readonly definitions: readonly AttributeDefinition[];
  readonly signal: AbortSignal;
  openQuery(): QueryWorker;
  report(share: number): void;
}

/** Works out, in a worker of its own, what becomes of the edits of a file once a newer one takes its place. */
export async function weighEdits(
  older: ProfileFile,
  { record, parquet, withheld }: NewerFile,
  contest: Contest,
  { store, definitions, signal, openQuery, report }: WeighingSurroundings,
): Promise<Result<Weighed, Fault>> {
  const seen = await store.profileCheck(older.id);
  const [bytes, edits, told] = await Promise.all([
    store.readProfileBlob(older.id),
    readEdits(store, older.id),
    store.allToldValues(older.id),
  ]);
  if (!seen.ok) return seen;
  if (!bytes.ok) return bytes;
  if (!edits.ok) return edits;
  if (!told.ok) return told;
  return withQuery({ signal, openQuery }, async (query) => {
    const before = await openBytesInto(query, older, bytes.value, edits.value, definitions);
    if (!before.ok) return before;
    const now = await openBytesInto(query, record, parquet, noEdits, definitions);
    if (!now.ok) return now;
    const all = pairColumns(older.columns, record.columns).pairs;
    const pairs = all.filter(({ newer }) => !withheld.includes(newer));
    const id = pairs.find(({ newer }) => newer === record.idColumn) ?? null;
    const plan = await query.carry(older.id, record.id, { pairs, id, contest, told: told.value }, ({ done, total }) =>
      report(total > 0 ? done / total : 0),
    );
    return plan.ok ? ok({ plan: plan.value, seen: seen.value.edits }) : plan;
  });
}

/** What the store is told of edits that a file takes over. */
export function takenOverBy(
  record: Pick<ProfileFile, 'id'>,
  older: Pick<ProfileFile, 'id'>,
  { plan, seen }: Weighed,
  removes: boolean,
): TakenOver {
  const { id: file } = record;
  return {
    from: older.id,
    seen,
    cells: plan.cells.map((cell) => ({ ...cell, file })),
    patches: plan.patches.map((patch) => ColumnPatch.parse({ ...patch, file })),
    blocks: plan.patches.map(({ hash, block }) => ({ file, hash, block })),
    told: plan.told,
    removes,
  };
}

const lostFates: readonly CellFate[] = ['row-gone', 'row-doubtful', 'column-gone'];

/** How many edits find no cell to lie over: with the older file they are lost. */
export function lostEdits(fates: FateCounts): number {
  return lostFates.reduce((sum, fate) => sum + fates[fate], 0);
}

/** How many edits go on. */
export function keptEdits({ carried, contested }: FateCounts, contest: Contest): number {
  return contest === 'edit' ? carried + contested : carried;
}

/** How many edits there are in all. */
export function allEdits(fates: FateCounts): number {
  return cellFates.reduce((sum, fate) => sum + fates[fate], 0);
}
