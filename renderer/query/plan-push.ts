import { overlayOf, overlaid, placeInOverlay, type Overlay } from '#shared/query/overlay';
import { textAt } from '#shared/query/text-column';
import type { Connection } from '#shared/push/connection';
import { parcelLine, parcelsOf, type Parcel } from '#shared/push/parcel';
import {
  groupKey,
  groupPlan,
  planItems,
  type ChangedCell,
  type PlanItem,
  type PushedColumn,
  type PlanRows,
  type PushApproval,
} from '#shared/push/plan';
import { decisionOn } from '#shared/push/conflicts';
import type { DryRun, ItemFilter, ListedItem, Planned, SnapshotGaps } from '#shared/push/plan-answers';
import { pushRequest } from '#shared/push/push-request';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import type { MaskedParts, OnJobProgress, PlanOrder } from './query-protocol';
import { readSnapshot, type SnapshotReader } from './read-snapshot';
import { runSteps } from './run-steps';
import { readToldBlock } from './told-block';

/** A plan where it was made: items of many profiles never cross to the screen. */
export interface PushPlan {
  readonly planned: Planned;
  /** Items of a group in the plan's order, from the `start`th on. */
  items(filter: ItemFilter, start: number, count: number): readonly ListedItem[];
  /** What a run of the approved items would send; the key is not in it. */
  dryRun(approval: PushApproval, connection: Connection, most: number, masked: MaskedParts): DryRun;
  /** The approved items as the body of a plan. */
  body(approval: PushApproval): { readonly parcels: number; readonly values: number; readonly body: Blob };
}

/**
 * Finds what changed of a file since the platform was told last, under the policy, and how that stands to what a snapshot
 * says that the platform holds. Rejects with `Superseded`.
 */
export async function planPush(
  file: OpenFile,
  order: PlanOrder,
  isStopped: () => boolean,
  report: OnJobProgress,
  snapshotFile: OpenFile | null = null,
): Promise<PushPlan> {
  const { version } = file;
  const total = order.columns.length + (snapshotFile ? 1 : 0);
  report({ done: 0, total, column: null });
  const rows = await readRows(file, order.columns, isStopped);
  const told = new Map(order.told.map(({ column, block }) => [column, block]));
  const snapshot = snapshotFile && (await readSnapshot(snapshotFile, order.snapshot?.columns ?? [], isStopped));
  const gaps = snapshot && createGaps();
  const items: PlanItem[] = [];
  for (const [place, column] of order.columns.entries()) {
    report({ done: place + total - order.columns.length, total, column: column.column });
    const changed = await changedCells(file, column, told.get(column.column), isStopped);
    const cells = snapshot ? await withTheirs(changed, column, snapshot, rows) : changed;
    const before = items.length;
    await runSteps(addItems(items, cells, place, column, rows, order), isStopped);
    if (snapshot) gaps?.add(items.slice(before), snapshot, rows);
  }
  // Edits that came meanwhile are in some columns and not in others.
  if (file.version !== version || isStopped()) throw new Superseded();
  return planOf(items, order.columns, rows, { version, snapshot: gaps?.figures() ?? null });
}

/** The cells with what the snapshot says of them, where it says anything and one row alone has the profile's id here. */
async function withTheirs(
  cells: readonly ChangedCell[],
  { column }: PushedColumn,
  snapshot: SnapshotReader,
  { idOf, isTwice }: PlanRows,
): Promise<readonly ChangedCell[]> {
  const read = cells.length > 0 ? await snapshot.column(column) : null;
  if (!read) return cells;
  return cells.map((cell) => {
    const id = idOf(cell.row);
    const row = id === null || isTwice(cell.row) ? 'unknown' : snapshot.find(id);
    return typeof row === 'number' ? { ...cell, theirs: read(row) } : cell;
  });
}

/** Gathers, column by column, what of the changes that may be sent a snapshot does not tell. */
function createGaps() {
  const profiles = { unknown: new Set<number>(), twice: new Set<number>() };
  const columns = new Set<number>();
  return {
    add(items: readonly PlanItem[], snapshot: SnapshotReader, { idOf }: PlanRows): void {
      for (const { row, column, withheld, theirs } of items) {
        if (withheld !== null || theirs !== undefined) continue;
        const found = snapshot.find(idOf(row) ?? '');
        if (typeof found === 'number') columns.add(column);
        else profiles[found].add(row);
      }
    },
    figures: (): SnapshotGaps => ({
      unknown: profiles.unknown.size,
      twice: profiles.twice.size,
      columns: [...columns],
    }),
  };
}

function* addItems(
  items: PlanItem[],
  cells: readonly ChangedCell[],
  place: number,
  column: PushedColumn,
  rows: PlanRows,
  { style, lists }: PlanOrder,
): Generator<void, void> {
  for (const [at, cell] of cells.entries()) {
    if (at % 2048 === 0) yield;
    items.push(...planItems(cell, place, column, rows, style, lists));
  }
}

/** Cells that were edited, and those of which the platform was told, ascending. */
async function changedCells(
  file: OpenFile,
  { column: id }: PushedColumn,
  block: Blob | undefined,
  isStopped: () => boolean,
): Promise<readonly ChangedCell[]> {
  const named = file.named(id);
  if (!named) return [];
  const { overlay } = await file.laidOver(named);
  const told = block ? await readToldBlock(block) : overlayOf(new Map());
  if (overlay.rows.length === 0 && told.rows.length === 0) return [];
  const own = await file.columns.whole(named.name, isStopped);
  const rows = [...new Set([...overlay.rows, ...told.rows])].sort((left, right) => left - right);
  return rows
    .filter((row) => row < own.codes.length)
    .map((row) => {
      const base = textAt(own, row);
      const edited = textIn(overlay, row);
      return { row, base, ours: edited === undefined ? base : edited, told: textIn(told, row) };
    });
}

/** Undefined where the overlay says nothing of the row, or that it is as the file has it. */
function textIn(overlay: Overlay, row: number): string | null | undefined {
  const place = placeInOverlay(overlay, row);
  return place === -1 ? undefined : overlay.texts[overlay.codes[place] ?? overlaid.own];
}

async function readRows(file: OpenFile, columns: readonly PushedColumn[], isStopped: () => boolean): Promise<PlanRows> {
  const ids = file.idColumn === null ? null : await file.column(file.idColumn, isStopped);
  const occurrences = ids?.occurrences();
  const asked = new Set(
    columns.flatMap(({ policy }) =>
      policy.kind === 'consent' ? policy.anyOf.flat().flatMap(({ at }) => (at === null ? [] : [at])) : [],
    ),
  );
  const consent = new Map(
    await Promise.all([...asked].map(async (key) => [key, await file.column(key, isStopped)] as const)),
  );
  return {
    idOf: (row) => (ids ? textAt(ids, row) : null),
    isTwice: (row) => (occurrences?.[ids?.codes[row] ?? 0] ?? 0) > 1,
    consentAt(key, row) {
      const column = consent.get(key);
      return column ? textAt(column, row) : null;
    },
  };
}

/** A text with its letters and digits covered: its form can be seen, the value cannot. */
function covered(wire: string): string {
  return wire.replace(/[\p{L}\p{N}]/gu, '•');
}

function planOf(
  items: readonly PlanItem[],
  columns: readonly PushedColumn[],
  rows: PlanRows,
  facts: Pick<Planned, 'version' | 'snapshot'>,
): PushPlan {
  return {
    planned: { ...facts, items: items.length, ...groupPlan(items) },
    items({ column, operation, withheld, isConflict = false, undecidedBy }, start, count) {
      const found: ListedItem[] = [];
      let passed = 0;
      for (const [place, item] of items.entries()) {
        if (item.column !== column || item.withheld !== withheld) continue;
        if (operation !== null && item.operation !== operation) continue;
        if (withheld === null && item.isConflict !== isConflict) continue;
        if (undecidedBy && decisionOn(undecidedBy, groupKey(column, item.operation), place) !== null) continue;
        if (passed >= start) found.push({ ...item, place, id: rows.idOf(item.row) });
        passed += 1;
        if (found.length >= count) break;
      }
      return found;
    },
    dryRun(approval, connection, most, masked) {
      const hidden = new Set(masked.columns);
      const shownId = (row: number): string | null => {
        const id = rows.idOf(row);
        return masked.ids && id !== null ? covered(id) : id;
      };
      const shownItems = items.map((item) =>
        hidden.has(item.column) && item.wire !== null ? { ...item, wire: covered(item.wire) } : item,
      );
      const shown: DryRun['shown'][number][] = [];
      let [requests, profiles] = [0, 0];
      let batch: Parcel[] = [];
      const close = (): void => {
        const [first] = batch;
        if (!first) return;
        requests += 1;
        if (shown.length < most) shown.push(pushRequest(connection, first.operation, batch, `dry-run-${requests}`));
        batch = [];
      };
      for (const parcel of parcelsOf(shownItems, columns, approval, shownId)) {
        const isFull = batch.length >= connection.profilesInRequest;
        if (isFull || batch[0]?.operation !== parcel.operation) close();
        batch.push(parcel);
        profiles += 1;
      }
      close();
      return { requests, profiles, shown };
    },
    body(approval) {
      const pieces: string[] = [];
      let [parcels, values, lines] = [0, 0, ''];
      for (const parcel of parcelsOf(items, columns, approval, rows.idOf)) {
        parcels += 1;
        values += parcel.cells.length;
        lines += parcelLine(parcel);
        if (parcels % 5000 !== 0) continue;
        pieces.push(lines);
        lines = '';
      }
      return { parcels, values, body: new Blob([...pieces, lines]) };
    },
  };
}
