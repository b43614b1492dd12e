import { z } from 'zod';
import { DataType } from '../attribute/data-type';
import { ColumnPlan, PolicyReason, settle } from './decide';
import { createMask } from './mask';
import { Masking } from './mask-choice';
import { Treatment } from './policy';
import { startTally } from './treat-column';

/** What the policy settles about one column of a file; its plan's keys are places of columns, such as `3`. */
export const TreatedPlace = z.object({
  /** The column's place in the file, from 0. */
  place: z.number().int().nonnegative(),
  plan: ColumnPlan,
  masking: Masking,
  dataType: DataType,
  array: z.boolean(),
});
export type TreatedPlace = z.infer<typeof TreatedPlace>;

/** The policy of one file as it crosses to whoever reads the rows; columns that are not named stay as they are. */
export const FilePolicy = z.object({
  columns: z.array(TreatedPlace),
  /** The workspace's key for hashes, in hex. Never kept in a file or a log. */
  key: z.string().regex(/^([0-9a-f]{2}){16,}$/),
});
export type FilePolicy = z.infer<typeof FilePolicy>;

/** What the policy did to a column of a file. */
export const PlaceTally = z.object({
  place: z.number().int().nonnegative(),
  counts: z.record(Treatment, z.partialRecord(PolicyReason, z.number().int().positive())),
});
export type PlaceTally = z.infer<typeof PlaceTally>;

/** Treats a file row by row. */
export interface RowPolicy {
  /** What the row's cells may be kept as, in place of these. */
  treat(cells: (string | null)[]): void;
  tally(): readonly PlaceTally[];
}

/** A policy over rows whose cells are texts. Consent is read in a row before anything in it is treated. */
export function createRowPolicy({ columns, key }: FilePolicy): RowPolicy {
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const treated = columns.map(({ place, plan, masking, dataType, array }) => ({
    place,
    plan,
    mask: remembering(createMask(masking, { dataType, array }, bytes)),
    counter: startTally(),
  }));
  return {
    treat(cells) {
      const decisions = treated.map(({ plan }) => settle(plan, (at) => cells[Number(at)] ?? null));
      for (const [index, { place, mask, counter }] of treated.entries()) {
        const text = cells[place] ?? null;
        const decision = decisions[index];
        if (text === null || text === '' || !decision) continue;
        counter.count(decision);
        if (decision.treatment !== 'allow') cells[place] = decision.treatment === 'drop' ? null : mask(text);
      }
    },
    tally: () => treated.map(({ place, counter }) => ({ place, counts: counter.tally() })),
  };
}

/** Values repeat; hashing each again would be most of the work. Forgotten when it grows too large. */
function remembering(mask: (text: string | null) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const masked = mask(text);
    if (known.size >= 50_000) known.clear();
    known.set(text, masked);
    return masked;
  };
}
