import type { ReviewAnswer } from '#shared/review/review';
import type { Suggestion } from '#shared/review/suggest';

/** The key of a suggestion's words: an answer, or that it is not clear. */
export function suggestionKey({ answer }: Pick<Suggestion, 'answer'>): ReviewAnswer | 'ask' {
  return answer ?? 'ask';
}
