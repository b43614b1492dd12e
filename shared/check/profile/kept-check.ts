import { z } from 'zod';
import type { AttributeDefinition } from '../../attribute/attribute';
import { textDigest } from '../../base/text-digest';
import { checkedColumns, type CheckedFile } from './check-profiles';
import { ProfileCheck, type countSeverities } from './profile-check';

/** The edits of a file in three figures, by which later edits are noticed. */
export const EditFigures = z.object({
  count: z.number().int().nonnegative(),
  /** Of places and texts, whatever their order. */
  digest: z.number(),
});
export type EditFigures = z.infer<typeof EditFigures>;

/** A check as it is kept with its file. */
export const KeptCheck = z.object({
  /** Id of the profile file. */
  file: z.string(),
  /** ISO 8601 instant at which it began. */
  at: z.string(),
  by: z.string(),
  edits: EditFigures,
  /** Digest of what the definitions said. */
  definitions: z.number(),
  check: ProfileCheck,
});
export type KeptCheck = z.infer<typeof KeptCheck>;

/** A kept check with the edits of its file as they are now. */
export interface CheckAndEdits {
  readonly kept: KeptCheck | null;
  readonly edits: EditFigures;
  /** Cells edited, or no longer edited, since the check; 0 where there is no check. */
  readonly editsSince: number;
}

/** A kept check in figures, for a list of files. */
export interface CheckFigures extends Pick<KeptCheck, 'file' | 'at' | 'definitions'> {
  readonly found: ReturnType<typeof countSeverities>;
  readonly editsSince: number;
}

const digests = 2 ** 53;

/** Something that lies over a file: a cell or many. `key` tells it, and what it says, from any other. */
export interface EditMark {
  readonly key: string;
  readonly cells: number;
  /** ISO 8601 instant at which it was made. */
  readonly at: string;
}

/** The figures of a file's edits. */
export function editFigures(edits: readonly EditMark[]): EditFigures {
  let [count, digest] = [0, 0];
  for (const { key, cells } of edits) {
    count += cells;
    // Sums of numbers below 2^53, taken modulo 2^53, do not depend on their order.
    const one = textDigest(key);
    digest = digest >= digests - one ? digest - (digests - one) : digest + one;
  }
  return { count, digest };
}

/** How many cells were edited since the check began: those edited later, or at least those whose edit came or went. */
export function editsSince(kept: Pick<KeptCheck, 'at' | 'edits'>, edits: readonly EditMark[]): number {
  const { count, digest } = editFigures(edits);
  if (digest === kept.edits.digest && count === kept.edits.count) return 0;
  const later = edits.reduce((sum, { at, cells }) => (at > kept.at ? sum + cells : sum), 0);
  return Math.max(1, later, count - kept.edits.count, kept.edits.count - (count - later));
}

/**
 * Digest of what definitions say to a check of the file; another one means that the check may come out otherwise. That
 * other attributes, which need not be there, come and go is left out: it would make every check old.
 */
export function definitionsDigest(
  file: Pick<CheckedFile, 'columns' | 'idColumn'>,
  definitions: readonly AttributeDefinition[],
): number {
  const mapped = new Set(file.columns.map(({ attribute }) => attribute));
  const said = definitions
    .filter(({ code, mandatory, calculated }) => mapped.has(code) || (mandatory && !calculated))
    .map(({ code, retired }) => [code, retired]);
  return textDigest(JSON.stringify([checkedColumns(file, definitions), said]));
}
