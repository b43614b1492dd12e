import type { Doubt } from '../profile/doubt';
import type { Reject, RejectReason } from '../profile/reject';
import type { ProfileWords } from './profile-words';
import { profileWordsEn } from './profile-words-en';
import { profileWordsTr } from './profile-words-tr';

const languages: Readonly<Record<'en' | 'tr', ProfileWords>> = { en: profileWordsEn, tr: profileWordsTr };

/** A doubt in a sentence: what could have been read otherwise, and in which lines. */
export function describeDoubt({ code, count, lines, found }: Doubt, language: 'en' | 'tr'): string {
  const words = languages[language];
  const sentence = words.doubts[code]({ found: found ?? '?', count });
  return lines.length === 0 ? sentence : `${sentence} ${words.lines(lines, count > lines.length)}`;
}

/** Why something is no row, as a sentence of its own. */
export function describeRejectReason(reason: RejectReason, language: 'en' | 'tr'): string {
  const words = languages[language].rejects[reason];
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** A reject in a sentence: where it stands and why it is no row. Its text is not repeated. */
export function describeReject({ line, column, reason }: Reject, language: 'en' | 'tr'): string {
  const words = languages[language];
  return `${words.place(line, column)}: ${words.rejects[reason]}`;
}
