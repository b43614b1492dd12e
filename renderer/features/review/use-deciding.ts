import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { Action } from '#shared/change/history-entry';
import {
  approveReview,
  decideReview,
  noteReview,
  withdrawRequest,
  type Reviewing,
  type ReviewRefusal,
} from '#shared/review/decide-review';
import type { DeskEntry } from '#shared/review/desk';
import type { ReviewAnswer } from '#shared/review/review';
import { describeMainReason, reviewWords } from '#shared/text/reviews';
import { useSession } from '../../session/session';
import { usePolicy } from '../../session/use-stored';
import { useLocale } from '../../text/text';

/** What a reviewer says about one or many attributes. */
export interface Answering {
  readonly answer: ReviewAnswer;
  /** Null where the main ground of each says it. */
  readonly reason: string | null;
  /** Null where each has its own: the definition's, else the suggested one. */
  readonly category: string | null;
}

/** Decides, asks, approves; each is one undo step. They answer whether it was kept. */
export interface Deciding {
  readonly fourEyes: boolean;
  decide(entries: readonly DeskEntry[], answering: Answering): Promise<boolean>;
  approve(entry: DeskEntry): Promise<boolean>;
  withdraw(entry: DeskEntry): Promise<boolean>;
  note(entry: DeskEntry, note: string): Promise<boolean>;
}

/** Puts what a reviewer says into change sets and has them kept; what is refused is told. */
export function useDeciding(): Deciding {
  const { workspace, settings, notify, notifyFault } = useSession();
  const { policy } = usePolicy();
  const { language } = useLocale();
  const { answers, refusals } = reviewWords(language);
  const reviewing = (): Reviewing => ({
    by: settings.person,
    at: new Date().toISOString(),
    fourEyes: policy.fourEyes,
    reviewMonths: policy.reviewMonths,
  });

  const keep = async (action: Action, subject: string, made: Result<ChangeSet, ReviewRefusal>): Promise<boolean> => {
    if (!made.ok) {
      notify({ tone: 'warning', message: refusals[made.error] });
      return false;
    }
    if (made.value.length === 0) return true;
    const kept = await workspace.apply(action, subject, made.value);
    if (!kept.ok) notifyFault(kept.error);
    return kept.ok;
  };
  return {
    fourEyes: policy.fourEyes,
    decide(entries, { answer, reason, category }) {
      const by = reviewing();
      const changes: ChangeSet[] = [];
      for (const entry of entries) {
        const verdict = {
          answer,
          categories: categoriesFor(entry, category),
          reason: reason ?? describeMainReason(entry.item, language),
        };
        // The definition may have been edited since the desk last followed.
        const definition = workspace.definition(entry.definition.code) ?? entry.definition;
        const made = decideReview({ ...entry, definition }, verdict, by);
        if (!made.ok) return keep('decide', '', made);
        changes.push(made.value);
      }
      const [first] = entries;
      const about = entries.length === 1 && first ? first.definition.code : String(entries.length);
      const action = by.fourEyes ? 'request-review' : 'decide';
      return keep(action, `${about}: ${answers[answer]}`, { ok: true, value: changes.flat() });
    },
    approve(entry) {
      const { code } = entry.definition;
      const definition = workspace.definition(code) ?? entry.definition;
      return keep('approve', code, approveReview({ ...entry, definition }, reviewing()));
    },
    withdraw: (entry) =>
      entry.review
        ? keep('withdraw', entry.definition.code, withdrawRequest(entry.review))
        : keep('withdraw', '', { ok: false, error: 'nothing-requested' }),
    note: (entry, note) => {
      const { code } = entry.definition;
      return keep('note', code, { ok: true, value: noteReview(code, entry.review, note) });
    },
  };
}

function categoriesFor({ definition, suggestion }: DeskEntry, chosen: string | null): readonly string[] {
  if (chosen !== null) return [chosen];
  if (definition.dataCategories.length > 0) return definition.dataCategories;
  return suggestion.category === null ? [] : [suggestion.category];
}
