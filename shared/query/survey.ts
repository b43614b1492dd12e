import { isFormula } from '../format/formula';
import { longestSheetCell } from '../format/losses';
import { isWritable } from '../format/windows-1254';
import type { TextColumn } from './text-column';
import type { CodedPage, PlainPage, TextPage } from './text-page';

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

/**
 * What a survey is for: everything that it counts, or only whether a missing value may be mixed up with an empty text. Then
 * a column that lacks no value is not read, and nothing is counted of it.
 */
export type SurveyKind = 'all' | 'missing';

const flags = { long: 1, foreign: 2, formula: 4 } as const;
const ascii = /^\p{ASCII}*$/u;
const lastAscii = 127;
/** So many different characters are told. */
const toldCharacters = 8;

/** Counts a column's cells, which come in any number of pieces. */
export interface SurveyCounter {
  add(texts: readonly (string | null)[], rows: CountedRows): void;
  /** Takes a page as it is stored; of most texts no more is looked at than their bytes. */
  addPage(page: TextPage, rows: CountedRows): void;
  survey(): ColumnSurvey;
}

/** Which rows of a piece are counted: those of the file from `start` on that are in the `mask`, or all. */
export interface CountedRows {
  readonly start: number;
  /** For each row of the file whether it is counted; null counts all. */
  readonly mask: Uint8Array | null;
}

/** Begins with nothing. */
export function startSurvey(): SurveyCounter {
  const characters = new Set<string>();
  const count = { missing: 0, empty: 0, long: 0, foreign: 0, formulas: 0 };
  const countFlags = (flag: number): void => {
    if (flag & flags.long) count.long += 1;
    if (flag & flags.foreign) count.foreign += 1;
    if (flag & flags.formula) count.formulas += 1;
  };
  const countText = (text: string | null | undefined, flag: number): void => {
    if (text === null || text === undefined) count.missing += 1;
    else if (text === '') count.empty += 1;
    else if (flag > 0) countFlags(flag);
  };
  const addCoded = ({ texts, codes }: CodedPage, { start, mask }: CountedRows): void => {
    const flagsOf = Uint8Array.from(texts, (text) => (text ? flagsOfText(text, characters) : 0));
    for (let row = 0; row < codes.length; row += 1) {
      if (mask?.[start + row] === 0) continue;
      const code = codes[row] ?? 0;
      countText(texts[code], flagsOf[code] ?? 0);
    }
  };
  const addPlain = (page: PlainPage, { start, mask }: CountedRows): void => {
    const { bytes, starts, ends, present } = page;
    const isAscii = bytes.every((byte) => byte <= lastAscii);
    for (let row = 0; row < starts.length; row += 1) {
      if (mask?.[start + row] === 0) continue;
      const [from, to] = [starts[row] ?? 0, ends[row] ?? 0];
      if (present?.[row] === 0) count.missing += 1;
      else if (from === to) count.empty += 1;
      else if (mayHaveFlags(bytes, from, to, isAscii)) countFlags(flagsOfText(page.textAt(row), characters));
    }
  };
  return {
    add(texts, { start, mask }) {
      for (const [at, text] of texts.entries()) {
        if (mask?.[start + at] !== 0) countText(text, text ? flagsOfText(text, characters) : 0);
      }
    },
    addPage: (page, rows) => (page.kind === 'coded' ? addCoded(page, rows) : addPlain(page, rows)),
    survey: () => ({ ...count, foreignCharacters: [...characters].slice(0, toldCharacters) }),
  };
}

/** Looks at every cell of the rows, or of all; each different text is looked at once. */
export function surveyOf({ texts, codes }: TextColumn, rows: Uint32Array | null): ColumnSurvey {
  const counter = startSurvey();
  const chosen = rows ? Uint32Array.from(rows, (row) => codes[row] ?? 0) : codes;
  counter.addPage({ kind: 'coded', texts, codes: chosen }, { start: 0, mask: null });
  return counter.survey();
}

/** Whether the bytes of a text do not tell yet that it has no flag. Each character is a byte at least. */
function mayHaveFlags(bytes: Uint8Array, from: number, to: number, isAscii: boolean): boolean {
  if (to - from > longestSheetCell || mayBeginFormula.has(bytes[from] ?? 0)) return true;
  if (isAscii) return false;
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > lastAscii) return true;
  return false;
}

const mayBeginFormula = new Set(
  Array.from({ length: lastAscii + 1 }, (_, byte) => byte).filter((byte) => isFormula(String.fromCharCode(byte))),
);

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
