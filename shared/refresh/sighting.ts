import { z } from 'zod';
import { isUnfinishedName, matchesPattern } from './name-pattern';

/** A file as a look at its folder tells of it. */
export const Sighting = z.object({
  name: z.string().min(1),
  /** In bytes. */
  size: z.number().int().nonnegative(),
  /** When it was changed last, in milliseconds since 1970, as its disk says. */
  modified: z.number(),
});
export type Sighting = z.infer<typeof Sighting>;

/** A file that was looked into: what it was then, such that it is known again. */
export const Stamp = Sighting.extend({
  /** SHA-256 of its bytes, in hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Stamp = z.infer<typeof Stamp>;

/** What a source watches: one file, or whichever is the newest of a folder. */
export const PlaceKind = z.enum(['file', 'folder']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** Whether two looks saw the same file in the same state. */
export function isSameSighting(one: Sighting, other: Sighting): boolean {
  return one.name === other.name && one.size === other.size && one.modified === other.modified;
}

/**
 * The file that a source would take now; null where there is none that is newer than the last it looked into. An empty file
 * is one that somebody has only begun to write.
 */
export function newestOf(
  sightings: readonly Sighting[],
  { kind, pattern }: { readonly kind: PlaceKind; readonly pattern: string },
  seen: Sighting | null,
): Sighting | null {
  let newest: Sighting | null = null;
  for (const sighting of sightings) {
    if (sighting.size === 0) continue;
    if (kind === 'folder' && (isUnfinishedName(sighting.name) || !matchesPattern(sighting.name, pattern))) continue;
    if (!newest || isLater(sighting, newest)) newest = sighting;
  }
  if (!newest || !seen) return newest;
  // A file of its own may also be replaced by one that is older, such as a backup of it.
  const isNewer = kind === 'file' ? !isSameSighting(newest, seen) : isLater(newest, seen);
  return isNewer ? newest : null;
}

/** In a folder the later change counts; of one moment, the later name, since exports are mostly numbered or dated. */
function isLater(one: Sighting, other: Sighting): boolean {
  if (one.modified !== other.modified) return one.modified > other.modified;
  if (one.name !== other.name) return one.name > other.name;
  return one.size !== other.size;
}

/** A sighting, and since when the file has not changed, in milliseconds of a clock that never jumps. */
export interface Standing {
  readonly sighting: Sighting;
  readonly since: number;
}

/** What one more look makes of it: a file that changed, or is another one, begins to stand still anew. */
export function lookAgain(before: Standing | null, sighting: Sighting, at: number): Standing {
  return before && isSameSighting(before.sighting, sighting) ? before : { sighting, since: at };
}

/** Whether a file has stood still long enough to be taken for whole. */
export function isWhole({ since }: Standing, at: number, quiet: number): boolean {
  return at - since >= quiet;
}
