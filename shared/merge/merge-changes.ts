import { applyChanges } from '../change/apply';
import type { Change, ChangeSet } from '../change/change';
import { additionOf, changeOf, removalOf } from '../change/diff-definition';
import { recolumned } from '../profile/follow-rename';
import type { ProfileFile } from '../profile/profile-file';
import { followRenameInReviews } from '../review/follow-rename';
import { Review } from '../review/review';
import type { DefinitionsMerge } from './merge-definitions';
import type { SettledMerge } from './settle-merge';

/** What has to follow a definition that goes on under another code. */
export interface MergeFollowers {
  readonly files: readonly Pick<ProfileFile, 'id' | 'columns'>[];
  readonly reviews: readonly Review[];
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
  return [
    ...removed,
    ...others,
    ...followInFiles(followers.files, renames),
    ...followInReviews(followers.reviews, renames),
  ];
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
function followInReviews(reviews: readonly Review[], renames: ReadonlyMap<string, string>): readonly Change[] {
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
  return changes;
}
