/**
 * What a spreadsheet may run instead of showing (CSV injection: https://owasp.org/www-community/attacks/CSV_Injection).
 * A signed number is only a number. In the form that both JavaScript and RE2 read.
 */
export const formulaPattern = '^[=+\\-@\\t\\r]';
export const plainNumberPattern = '^[+-]?[0-9]+([.,][0-9]+)?$';

const formula = new RegExp(formulaPattern);
const plainNumber = new RegExp(plainNumberPattern);

/** Whether a spreadsheet could take the text for a formula. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !plainNumber.test(text);
}

/** The text with an apostrophe before it where a spreadsheet could take it for a formula. */
export function guarded(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}
