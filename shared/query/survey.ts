import { isFormula } from '../format/formula';
import { longestSheetCell } from '../format/losses';
import { isWritable } from '../format/windows-1254';
import type { TextColumn } from './text-column';

/** How many cells of a column some way of writing them cannot hold, or would alter. */
export interface ColumnSurvey {
  /** No value at all. */
  readonly missing: number;
  /** The empty text. */
  readonly empty: number;
  /** Longer than a cell of a sheet may be. */
  readonly long: number;
  /** With characters that Windows-1254 lacks, and the first of those characters. */
  readonly foreign: number;
  readonly foreignCharacters: readonly string[];
  /** What a spreadsheet could take for a formula. */
  readonly formulas: number;
}

const flags = { long: 1, foreign: 2, formula: 4 } as const;
const ascii = /^\p{ASCII}*$/u;
/** So many different characters are told. */
const toldCharacters = 8;

/** Looks at every cell of the rows, or of all; each different text is looked at once. */
export function surveyOf(column: TextColumn, rows: Uint32Array | null): ColumnSurvey {
  const { texts, codes } = column;
  const characters = new Set<string>();
  const flagsOf = Uint8Array.from(texts, (text) => (text ? flagsOfText(text, characters) : 0));
  const count = { missing: 0, empty: 0, long: 0, foreign: 0, formulas: 0 };
  const look = (code: number): void => {
    const text = texts[code];
    if (text === null || text === undefined) count.missing += 1;
    else if (text === '') count.empty += 1;
    const flag = flagsOf[code] ?? 0;
    if (flag === 0) return;
    if (flag & flags.long) count.long += 1;
    if (flag & flags.foreign) count.foreign += 1;
    if (flag & flags.formula) count.formulas += 1;
  };
  if (rows) for (const row of rows) look(codes[row] ?? 0);
  else for (const code of codes) look(code);
  return { ...count, foreignCharacters: [...characters].slice(0, toldCharacters) };
}

function flagsOfText(text: string, characters: Set<string>): number {
  let flag = text.length > longestSheetCell ? flags.long : 0;
  if (isFormula(text)) flag |= flags.formula;
  if (ascii.test(text)) return flag;
  for (const character of text) {
    if (isWritable(character)) continue;
    flag |= flags.foreign;
    if (characters.size < toldCharacters) characters.add(character);
    else break;
  }
  return flag;
}
