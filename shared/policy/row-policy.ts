import { z } from 'zod';
import { settle } from './decide';
import { createMask, keyBytes, MaskingKey } from './mask';
import { PlannedColumn } from './plan-file';
import { startTally, type PolicyTally } from './tally';

/** The policy of one file as it crosses to whoever reads the rows; columns that are not named stay as they are. */
export const FilePolicy = z.object({
  /** Their ids, and those in their plans, are places in a row, such as `3`. */
  columns: z.array(PlannedColumn),
  /** The workspace's key for hashes, in hex. Never kept in a file or a log. */
  key: MaskingKey,
});
export type FilePolicy = z.infer<typeof FilePolicy>;

/** What the policy did to a column of a file. */
export interface PlaceTally {
  readonly place: number;
  readonly counts: PolicyTally;
}

/** Treats a file row by row. */
export interface RowPolicy {
  /** What the row's cells may be kept as, in place of these. */
  treat(cells: (string | null)[]): void;
  tally(): readonly PlaceTally[];
}

/** A policy over rows whose cells are texts. Consent is read in a row before anything in it is treated. */
export function createRowPolicy({ columns, key }: FilePolicy): RowPolicy {
  const bytes = keyBytes(key);
  const treated = columns.map(({ column, plan, masking, dataType, array }) => ({
    place: Number(column),
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
