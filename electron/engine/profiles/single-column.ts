import { isTyped, kindOf } from './cell-kind';

const nearlyAll = 0.9;
/** A line that is one cell beyond doubt is worth nearly as much as one whose cells all are. */
const worth = 0.95;

/**
 * How much speaks for the lines being a single column: each, but for a name at the top, is a cell by itself, in quotes as a
 * whole or an e-mail, a time, a phone number and the like. 0 where it is not so.
 */
export function singleColumnScore(lines: readonly string[]): number {
  const [first = '', ...rest] = lines.filter((line) => line.trim() !== '');
  const cells = rest.length > 0 ? rest : [first];
  const named = rest.length > 0 && !/[\s,;|\t]/.test(first.trim());
  const alone = cells.filter((line) => isOneCell(line.trim(), named)).length;
  return alone >= nearlyAll * cells.length && (rest.length > 0 || alone > 0) ? worth : 0;
}

/** Numbers and dates may be written with a delimiter inside; above them a name without any says that they are one cell. */
function isOneCell(line: string, named: boolean): boolean {
  if (/^"([^"]|"")*"$/.test(line) || /^'([^']|'')*'$/.test(line)) return true;
  const isMoment = /^\d+([-/.])\d+\1\d+[ T]\d+:\d+/.test(line);
  return isTyped(kindOf(line)) && (named || isMoment || !/[\s,;|\t]/.test(line));
}
