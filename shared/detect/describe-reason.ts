import type { Reason } from './proposal';
import { reasonsEn } from './reason-words.en';
import type { ReasonWords } from './reason-words';
import { reasonsTr } from './reason-words.tr';
import type { DataCategory } from './vocabulary/entry';

export type Language = 'en' | 'tr';

const languages: Readonly<Record<Language, ReasonWords>> = { en: reasonsEn, tr: reasonsTr };

/** A reason in one sentence for people. */
export function describeReason({ code, words, category, share = 0 }: Reason, language: Language): string {
  const { locale, quote, categories, somethingPersonal, kinds, sentences } = languages[language];
  const percent = share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
  return sentences[code]({
    words: quote(words),
    what: categoryName(category, categories) ?? somethingPersonal,
    kind: kinds[words] ?? words,
    share: percent,
  });
}

/** The name of the category or of the nearest one above it. */
function categoryName(category: DataCategory | null, names: ReasonWords['categories']): string | null {
  for (let key: string = category ?? ''; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const name = Object.entries(names).find(([each]) => each === key)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
