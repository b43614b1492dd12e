import type { Reason } from './proposal';
import { reasonsEn } from './reason-words.en';
import type { ReasonWords } from './reason-words';
import { reasonsTr } from './reason-words.tr';

export type Language = 'en' | 'tr';

const languages: Readonly<Record<Language, ReasonWords>> = { en: reasonsEn, tr: reasonsTr };

/** The part of a reason that is told. Any Reason is one. */
export type DescribedReason = Pick<Reason, 'code' | 'words' | 'share'> & { readonly category: string | null };

/** A reason in one sentence for people. */
export function describeReason({ code, words, category, share = 0 }: DescribedReason, language: Language): string {
  const { locale, quote, categories, somethingPersonal, sentences } = languages[language];
  const precision = share < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  const percent = share.toLocaleString(locale, { style: 'percent', ...precision });
  return sentences[code]({
    words: quote(words),
    what: categoryName(category, categories) ?? somethingPersonal,
    kind: describeKind(words, language),
    share: percent,
  });
}

/** Whether a code is one that `describeReason` has a sentence for; another version's may not be. */
export function hasSentence(code: string): code is Reason['code'] {
  return Object.hasOwn(reasonsEn.sentences, code);
}

/** What values of a recogniser's kind are called: "IBANs", "national identity numbers (PL)". */
export function describeKind(recogniser: string, language: Language): string {
  const { kinds, nationalNumber } = languages[language];
  const country = /^([a-z]{2})-/.exec(recogniser)?.[1];
  return kinds[recogniser] ?? (country ? nationalNumber(country.toUpperCase()) : recogniser);
}

/** The name of the category or of the nearest one above it. */
function categoryName(category: string | null, names: ReasonWords['categories']): string | null {
  for (let key: string = category ?? ''; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const name = Object.entries(names).find(([each]) => each === key)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
