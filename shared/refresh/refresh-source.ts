import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json';
import type { Change } from '../change/change';
import { differenceOf } from '../change/diff-definition';
import { Treatment } from '../policy/policy';
import { ProfileOptions } from '../profile/profile-options';
import { Rhythm } from './rhythm';
import { PlaceKind, Stamp } from './sighting';

/** Where newer files come from. Main keeps the path under the id, on this machine alone. */
export const RefreshPlace = z.object({
  id: z.string().min(1).max(64),
  kind: PlaceKind,
  /** The last part of its path, by which people know it. */
  name: z.string(),
});
export type RefreshPlace = z.infer<typeof RefreshPlace>;

/** What a column of a file that is not there yet will mean. */
export const ExpectedColumn = z.object({
  name: z.string(),
  /** The code of the attribute whose values it holds; null where it is mapped to none. */
  attribute: z.string().nullable(),
  /** Of a column that is mapped to none: whether it is taken for personal. */
  looksPersonal: z.boolean(),
});
export type ExpectedColumn = z.infer<typeof ExpectedColumn>;

/** What is refreshed: a file of the workspace, whose columns say what is expected, or one that the first run makes. */
export const RefreshTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), file: z.string() }),
  z.object({
    kind: z.literal('new'),
    columns: z.array(ExpectedColumn),
    /** The name of the column that tells profiles apart. */
    idColumn: z.string(),
  }),
]);
export type RefreshTarget = z.infer<typeof RefreshTarget>;

/** A file that is kept up to date by itself: where newer ones come from, when, how they are read and what is done. */
export const RefreshSource = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  isEnabled: z.boolean(),
  place: RefreshPlace,
  /** Which names of a folder are meant. */
  pattern: z.string().min(1).max(200),
  rhythm: Rhythm,
  options: ProfileOptions,
  /** What becomes of personal values that nothing allows. */
  personal: Treatment,
  /** Who wins where the newer file changed an edited cell too. */
  contest: z.enum(['edit', 'file']),
  target: RefreshTarget,
  /** The connection that corrected values go to afterwards without being asked for; null where a person sends them. */
  push: z.string().nullable(),
});
export type RefreshSource = z.infer<typeof RefreshSource>;

/** What has become of a source since it was set up. It is no setting: nobody undoes it, and it is not in the history. */
export const RefreshMark = z.object({
  source: z.string(),
  /** The file that it looked into last, whatever came of it; null where there was none yet. */
  seen: Stamp.nullable(),
  /** Whether that came in. Otherwise a person may have it tried again. */
  isTaken: z.boolean(),
  /** The profile file that took the place of the one that was chosen, or that the first run made. */
  moved: z.object({ from: RefreshTarget, to: z.string() }).nullable(),
});
export type RefreshMark = z.infer<typeof RefreshMark>;

/** A source with what has become of it. */
export interface MarkedSource {
  readonly source: RefreshSource;
  readonly mark: Omit<RefreshMark, 'source'>;
}

/** What a source refreshes now: what followed on what was chosen, until somebody chooses something else. */
export function targetNow({ source, mark }: MarkedSource): RefreshTarget {
  const { moved } = mark;
  const isFollowed = moved !== null && canonicalJson(moved.from) === canonicalJson(source.target);
  return isFollowed ? { kind: 'file', file: moved.to } : source.target;
}

/** The id of the profile file that it refreshes now; null where the next run makes it. */
export function targetFileOf(marked: MarkedSource): string | null {
  const target = targetNow(marked);
  return target.kind === 'file' ? target.file : null;
}

/** The change that brings a source in. */
export function additionOfSource(source: RefreshSource): Change {
  return { kind: 'added', table: 'refreshSources', key: source.id, after: { ...source } };
}

/** The change that makes one source into another of the same id; null where they are the same. */
export function changeSource(before: RefreshSource, after: RefreshSource): Change | null {
  const difference = differenceOf({ ...before }, { ...after });
  return difference && { kind: 'updated', table: 'refreshSources', key: before.id, ...difference };
}

/** The change that takes a source out. */
export function removalOfSource(source: RefreshSource): Change {
  return { kind: 'removed', table: 'refreshSources', key: source.id, before: { ...source } };
}

/** Another source that refreshes the same file; two would take turns in undoing what the other brought. */
export function sharingTarget(marked: MarkedSource, all: readonly MarkedSource[]): RefreshSource | null {
  const file = targetFileOf(marked);
  if (file === null) return null;
  return all.find((other) => other.source.id !== marked.source.id && targetFileOf(other) === file)?.source ?? null;
}
