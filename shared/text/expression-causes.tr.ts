import type { ExpressionCause } from '../expression/expression-cause';

/** What is wrong with an expression, as the end of a sentence, in Turkish. */
export const expressionCausesTr: Readonly<Record<ExpressionCause, (detail: string) => string>> = {
  'ends-too-soon': () => 'sonunda bir şey eksik',
  'missing-sign': (sign) => `“${sign}” eksik`,
  'missing-name': () => 'bir ad eksik',
  'not-here': (text) => `“${text}” burada olamaz`,
  'quote-open': () => 'bir metnin kapanış tırnağı yok',
  'line-end-in-text': () => 'tırnak içindeki bir metin satır sonunu aşıyor',
  'not-a-number': (text) => `“${text}” bir sayı değil`,
  'unknown-escape': (text) => `“${text}” metin içinde bir anlam taşımıyor; ters bölü için iki ters bölü yazın`,
  'reserved-word': (word) => `“${word}” ifade diline ait bir sözcük`,
  'too-large': () => 'çok uzun ya da iç içe çok derin',
  'not-computable': (computation) => `“${computation}” hesaplanamıyor`,
  'no-such-function': (call) => `“${call}” diye bir işlev yok`,
  'not-yes-or-no': (type) => `evet ya da hayır gereken yerde ${type} var`,
  'branches-differ': (types) => `“:” işaretinin iki yanı farklı türlerde (${types})`,
  'no-parts': (type) => `${type} türünün alınacak bir parçası yok`,
  'index-not-a-number': (type) => `listedeki sıra bir tam sayı olmalı, ${type} değil`,
  'not-a-list': (type) => `liste gereken yerde ${type} var`,
};
