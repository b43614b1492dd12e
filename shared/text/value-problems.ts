import type { ValueProblem, ValueProblemCode } from '../profile/value-problem';

type Words = Readonly<Record<ValueProblemCode, string>> & {
  readonly item: (item: number, sentence: string) => string;
  readonly meant: (suggestion: string) => string;
};

const english: Words = {
  'value-not-whole': 'This is not a whole number.',
  'value-out-of-range': 'This number is too large or too small for its type.',
  'value-not-number': 'This is not a number.',
  'value-decimal-comma': 'This number has a comma; write the decimals after a point, without thousands separators.',
  'value-decimal-point': 'This number has a point, where this file writes decimals after a comma.',
  'value-not-boolean': 'This is neither yes nor no; write true or false.',
  'value-not-day': 'This is not a day of the calendar; write it as YYYY-MM-DD.',
  'value-day-ambiguous': 'Day and month cannot be told apart here; write it as YYYY-MM-DD.',
  'value-not-instant': 'This is not a point in time; write it as 2026-01-31T12:00:00Z or in seconds since 1970.',
  'value-not-option': 'This is not one of the allowed values.',
  'value-not-list': 'This list cannot be read; write its items between semicolons.',
  item: (item, sentence) => `Item ${item}: ${sentence}`,
  meant: (suggestion) => ` Probably “${suggestion}” was meant.`,
};

const turkish: Words = {
  'value-not-whole': 'Bu bir tam sayı değil.',
  'value-out-of-range': 'Bu sayı, veri türünün sınırlarını aşıyor.',
  'value-not-number': 'Bu bir sayı değil.',
  'value-decimal-comma': 'Bu sayıda virgül var; ondalıkları noktayla ayırın, binlik ayırıcı kullanmayın.',
  'value-decimal-point': 'Bu sayıda nokta var; bu dosya ondalıkları virgülle yazıyor.',
  'value-not-boolean': 'Bu ne evet ne hayır; true ya da false yazın.',
  'value-not-day': 'Bu, takvimde olan bir gün değil; YYYY-AA-GG biçiminde yazın.',
  'value-day-ambiguous': 'Burada gün ile ay ayırt edilemiyor; YYYY-AA-GG biçiminde yazın.',
  'value-not-instant': 'Bu bir zaman noktası değil; 2026-01-31T12:00:00Z gibi ya da 1970’ten beri saniye olarak yazın.',
  'value-not-option': 'Bu, izin verilen değerlerden biri değil.',
  'value-not-list': 'Bu liste okunamıyor; öğeleri noktalı virgülle ayırın.',
  item: (item, sentence) => `${item}. öğe: ${sentence}`,
  meant: (suggestion) => ` Büyük olasılıkla “${suggestion}” denmek istendi.`,
};

const words = { en: english, tr: turkish } as const;

/** Why a value does not fit its definition, in words for people. */
export function describeValueProblem(problem: ValueProblem, language: 'en' | 'tr'): string {
  const { item, meant, ...sentences } = words[language];
  const hint = problem.suggestion === undefined ? '' : meant(problem.suggestion);
  const sentence = sentences[problem.code] + hint;
  return problem.item === undefined ? sentence : item(problem.item, sentence);
}
