import { describeReason, hasSentence, describeKind, type Language } from '../detect/describe-reason';
import type { ReviewFinding } from '../review/findings';
import type { ReviewItem } from '../review/group';
import type { ReviewDecision } from '../review/review';
import type { ReviewChange } from '../review/what-changed';
import type { ReviewWords } from './review-words';
import { reviewWordsEn } from './review-words-en';
import { reviewWordsTr } from './review-words-tr';

const languages: Readonly<Record<Language, ReviewWords>> = { en: reviewWordsEn, tr: reviewWordsTr };

/** The words of reviews in a language. */
export function reviewWords(language: Language): ReviewWords {
  return languages[language];
}

/** A share of 0 to 1 as a percentage; a small one keeps a decimal. */
export function shareText(share: number, language: Language): string {
  const digits = share > 0 && share < 0.001 ? 3 : share < 0.1 ? 1 : 0;
  return share.toLocaleString(languages[language].locale, { style: 'percent', maximumFractionDigits: digits });
}

/** A day or an instant as people say it. */
export function dayText(at: string, language: Language): string {
  const { locale } = languages[language];
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return at;
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/**
 * Why a decision came back: "You said no on 3 March 2026; now 4% of the values are IBANs that pass their check".
 * `reader` is the name of the person who reads it.
 */
export function describeReturn(
  { answer, by, at }: Pick<ReviewDecision, 'answer' | 'by' | 'at'>,
  changes: readonly ReviewChange[],
  reader: string,
  language: Language,
): string {
  const words = languages[language];
  const said = words.said[answer](by === reader ? '' : by, dayText(at, language));
  return [said, ...changes.map((change) => describeChange(change, language))].join('; ');
}

/** One thing that changed since a decision, as the end of a sentence. */
export function describeChange(change: ReviewChange, language: Language): string {
  const { changes, proposals, flags } = languages[language];
  switch (change.code) {
    case 'values': {
      const before = change.before === 0 ? null : shareText(change.before, language);
      const say = change.checked ? changes.checked : changes.values;
      return say(shareText(change.share, language), describeKind(change.kind, language), before);
    }
    case 'proposal':
      return changes.proposal(proposals[change.before], proposals[change.after]);
    case 'category':
      return changes.category(change.category, change.special);
    case 'input':
      return changes.input(change.input);
    case 'formula':
      return changes.formula;
    case 'data-type':
      return changes.dataType(change.before, change.after);
    case 'flag':
      return changes.flag(flags[change.flag]);
    case 'overdue':
      return changes.overdue(dayText(change.since, language));
  }
}

/** A finding in a sentence. */
export function describeReviewFinding(finding: ReviewFinding, language: Language): string {
  const { findings } = languages[language];
  // Each code has the sentence for its own finding, which the compiler cannot follow through the index.
  const say = findings[finding.code] as (given: ReviewFinding) => string;
  return say(finding);
}

/** What an item waits for, in one sentence without its end. */
export function describeMainReason({ reason, evidence, standing }: ReviewItem, language: Language): string {
  const words = languages[language];
  const [change] = standing.because;
  if (change) return describeChange(change, language);
  if (reason.code === 'inherits') return words.inherits(reason.words);
  const found = evidence.proposal.reasons.find(
    ({ code, words: said }) => code === reason.code && said === reason.words,
  );
  return found ? describeKeptReason(found, evidence.proposal.category, language) : words.nothing;
}

/** So many different words of a group's reason are named. */
const namedWords = 3;

/** What the items of a group wait for, in one sentence without its end: their reason, with the words that decided. */
export function describeGroupReason(items: readonly ReviewItem[], language: Language): string {
  const [first] = items;
  if (!first) return '';
  const words = [...new Set(items.map(({ reason }) => reason.words))];
  if (words.length === 1 || first.standing.because.length > 0) return describeMainReason(first, language);
  const named = [...words.slice(0, namedWords), ...(words.length > namedWords ? ['…'] : [])];
  const { code } = first.reason;
  if (code === 'inherits') return languages[language].inherits(named.join(', '));
  if (!hasSentence(code)) return languages[language].nothing;
  // The sentence puts the words in quotes, each of them.
  return describeReason({ code, words: named.join('”, “'), category: first.suggestion.category }, language);
}

/** A reason as evidence keeps it, in a sentence; `category` is the proposal's. One of another version is told by its words. */
export function describeKeptReason(
  { code, words, share }: ReviewItem['evidence']['proposal']['reasons'][number],
  category: string | null,
  language: Language,
): string {
  return hasSentence(code) ? describeReason({ code, words, category, share: share ?? 0 }, language) : words;
}
