import { z } from 'zod';
import { groupBy } from '../base/group-by';
import { PushOperation } from './operation';
import { approvedBy, sendingOrder, type PlanItem, type PushedColumn, type PushApproval } from './plan';

/** A cell that a parcel is about: its row, its column's id, and what the platform says once the parcel has arrived. */
const ParcelCell = z.tuple([z.number().int().nonnegative(), z.string(), z.string().nullable()]);

/** All that is done to one profile by one operation; it arrives whole or not at all. One is a line of a plan's file. */
export const Parcel = z.object({
  operation: PushOperation,
  id: z.string().min(1),
  /** JSON text: an object of values by key, or for `unset` a list of keys. */
  profile: z.string(),
  cells: z.array(ParcelCell).min(1),
});
export type Parcel = z.infer<typeof Parcel>;

/**
 * The approved items as parcels, by operation and row. A list's cell counts as told with the last of its operations
 * alone, so that a run that ends between them sends the rest again.
 */
export function* parcelsOf(
  items: readonly PlanItem[],
  columns: readonly PushedColumn[],
  approval: PushApproval,
  idOf: (row: number) => string | null,
): Generator<Parcel, void> {
  const approved = items.filter(approvedBy(approval));
  const toBePushed = new Set(
    approved.flatMap(({ operation, row, column }) => (operation === 'push' ? [`${row} ${column}`] : [])),
  );
  const isDone = ({ operation, row, column }: PlanItem): boolean =>
    operation !== 'pull' || !toBePushed.has(`${row} ${column}`);
  for (const operation of sendingOrder) {
    const rows = groupBy(
      approved.filter((item) => item.operation === operation),
      ({ row }) => row,
    );
    for (const row of Uint32Array.from(rows.keys()).sort()) {
      const id = idOf(row);
      const ofRow = rows.get(row);
      if (id === null || !ofRow) continue;
      yield {
        operation,
        id,
        profile: profileText(operation, ofRow, columns),
        cells: ofRow.flatMap((item) => cellOf(item, columns, isDone(item))),
      };
    }
  }
}

function cellOf(
  { row, column, ours, told, base }: PlanItem,
  columns: readonly PushedColumn[],
  isDone: boolean,
): [number, string, string | null][] {
  const id = columns[column]?.column;
  if (id === undefined) return [];
  return [[row, id, isDone ? ours : told === undefined ? base : told]];
}

function profileText(operation: PushOperation, items: readonly PlanItem[], columns: readonly PushedColumn[]): string {
  const keyed = items.map(({ column, wire }) => ({ key: JSON.stringify(columns[column]?.key ?? ''), wire }));
  if (operation === 'unset') return `[${keyed.map(({ key }) => key).join(',')}]`;
  return `{${keyed.map(({ key, wire }) => `${key}:${wire ?? 'null'}`).join(',')}}`;
}

/** One parcel as a line of a plan's file, its end included. */
export function parcelLine(parcel: Parcel): string {
  return `${JSON.stringify(parcel)}\n`;
}

/** Reads a line; null where it is none. */
export function readParcel(line: string): Parcel | null {
  return readLine(line, Parcel);
}

/** What of a parcel is sent. */
export const SentParcel = Parcel.pick({ operation: true, id: true, profile: true });
export type SentParcel = z.infer<typeof SentParcel>;

/** Reads what is sent of a line, in a fraction of the time; null where it is none. */
export function readSent(line: string): SentParcel | null {
  return readLine(line, SentParcel);
}

function readLine<T>(line: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
