import { applyChanges } from '../change/apply';
import type { Change, ChangeSet, Fields } from '../change/change';
import { additionOf, changeOf, differenceOf, removalOf } from '../change/diff-definition';
import { recolumned } from '../profile/follow-rename';
import type { ProfileFile } from '../profile/profile-file';
import { followRenameInReviews } from '../review/follow-rename';
import { Review } from '../review/review';
import { mergeReviews } from './merge-reviews';
import type { DefinitionsMerge } from './merge-definitions';
import type { SettledMerge } from './settle-merge';

/** What follows definitions: what refers to their codes, and what reviewers said about them. */
export interface MergeFollowers {
  readonly files: readonly Pick<ProfileFile, 'id' | 'columns'>[];
  readonly reviews: readonly Review[];
  /** What reviewers said on the other side and in the ancestor, by the codes of there; null where their file does not tell. */
  readonly others: { readonly base: readonly Review[]; readonly theirs: readonly Review[] } | null;
}

/** The changes that make our side what a merge came to, with all that refers to codes that changed: one step. */
export function changesOfMerge(
  { rows, ours }: DefinitionsMerge,
  { outcomes }: Pick<SettledMerge, 'outcomes'>,
  followers: MergeFollowers,
): ChangeSet {
  const current = new Map(ours.map((each) => [each.code, each]));
  const removed: Change[] = [];
  const others: Change[] = [];
  const renames = new Map<string, string>();
  for (const row of rows) {
    const outcome = outcomes.get(row.key) ?? null;
    const before = row.ours ? current.get(row.ours.code) : undefined;
    if (before && outcome && before.code !== outcome.code) renames.set(before.code, outcome.code);
    if (before && outcome?.code === before.code) others.push(...present(changeOf(before, outcome)));
    else {
      if (before) removed.push(removalOf(before));
      if (outcome) others.push(additionOf(before ? { ...outcome, revision: before.revision + 1 } : outcome));
    }
  }
  const followed = followInReviews(followers.reviews, renames);
  return [
    ...removed,
    ...others,
    ...followInFiles(followers.files, renames),
    ...followed.changes,
    ...uniteReviews({ rows, outcomes }, followed.reviews, followers.others),
  ];
}

/** What reviewers said on both sides, for every attribute that goes on. */
function uniteReviews(
  { rows, outcomes }: Pick<DefinitionsMerge, 'rows'> & Pick<SettledMerge, 'outcomes'>,
  ours: ReadonlyMap<string, Review>,
  others: MergeFollowers['others'],
): readonly Change[] {
  if (!others) return [];
  const [base, theirs] = [byCode(others.base), byCode(others.theirs)];
  return rows.flatMap((row) => {
    const outcome = outcomes.get(row.key);
    if (!outcome) return [];
    const own = ours.get(outcome.code) ?? null;
    const three = {
      base: base.get(row.base?.code ?? outcome.code) ?? null,
      ours: own,
      theirs: theirs.get(row.theirs?.code ?? outcome.code) ?? null,
    };
    const merged = mergeReviews(three, outcome.code, outcome.isPersonalInfo);
    return present(reviewChange(own, merged));
  });
}

function byCode(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  return new Map(reviews.map((each) => [each.code, each]));
}

function reviewChange(before: Review | null, after: Review | null): Change | null {
  const [was, is] = [before as Fields | null, after as Fields | null];
  const key = before?.code ?? after?.code ?? '';
  if (was && is) {
    const difference = differenceOf(was, is);
    return difference && { kind: 'updated', table: 'reviews', key, ...difference };
  }
  if (is) return { kind: 'added', table: 'reviews', key, after: is };
  return was && { kind: 'removed', table: 'reviews', key, before: was };
}

function present(change: Change | null): readonly Change[] {
  return change ? [change] : [];
}

function followInFiles(files: MergeFollowers['files'], renames: ReadonlyMap<string, string>): readonly Change[] {
  return files.flatMap(({ id, columns }) => {
    const after = columns.map((column) => ({
      ...column,
      attribute: column.attribute === null ? null : (renames.get(column.attribute) ?? column.attribute),
    }));
    const isSame = after.every(({ attribute }, place) => attribute === columns[place]?.attribute);
    return isSame ? [] : [recolumned(id, columns, after)];
  });
}

/** One new code after the other, each on what the one before left. */
function followInReviews(reviews: readonly Review[], renames: ReadonlyMap<string, string>) {
  let current = new Map(reviews.map((review) => [review.code, review]));
  const changes: Change[] = [];
  for (const [from, to] of renames) {
    const step = followRenameInReviews(current.values(), from, to);
    const after = applyChanges(current, step);
    // The changes were made from these very rows.
    if (!after.ok) throw new Error(`Reviews do not follow ${from}`);
    current = new Map([...after.value].map(([code, row]) => [code, Review.parse(row)]));
    changes.push(...step);
  }
  return { changes, reviews: current };
}
