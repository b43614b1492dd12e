/**
 * A column of texts, small in memory: each different text once, and for each row the number of its text. Number 0 is
 * "no value". Where nearly every row differs, finding repeats costs more than it saves; such a column holds one text a
 * row, `distinct` is false, and equal texts may stand under several numbers.
 */
export interface TextColumn {
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array;
  readonly distinct: boolean;
}

/** Gathers a column's texts row by row. */
export interface ColumnBuilder {
  /** Appends rows. Throws where that would be more rows than were announced: a bug in the reader. */
  add(rows: ArrayLike<string | null>): void;
  /** The column; rows that were announced and never added have no value. */
  finish(): TextColumn;
}

/** After so many rows it is clear whether texts repeat. */
const sampleRows = 65_536;
/** With more different texts than this share of the rows, looking for repeats ends. */
const mostDistinct = 0.5;

/** A builder for a column of that many rows. */
export function buildColumn(rowCount: number): ColumnBuilder {
  const texts: (string | null)[] = [null];
  const codes = new Uint32Array(rowCount);
  let known: Map<string, number> | null = new Map();
  let filled = 0;
  let distinct = true;

  const codeOf = (text: string): number => {
    const seen = known?.get(text);
    if (seen !== undefined) return seen;
    known?.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  };

  return {
    add(rows) {
      if (filled + rows.length > rowCount) throw new Error(`A column of ${rowCount} rows got more`);
      for (let index = 0; index < rows.length; index += 1) {
        const text = rows[index] ?? null;
        codes[filled + index] = text === null ? 0 : codeOf(text);
      }
      filled += rows.length;
      if (known && filled >= sampleRows && texts.length > filled * mostDistinct) {
        known = null;
        distinct = false;
      }
    },
    finish: () => ({ texts, codes, distinct }),
  };
}

/** A column of these rows. */
export function columnOf(rows: readonly (string | null)[]): TextColumn {
  const builder = buildColumn(rows.length);
  builder.add(rows);
  return builder.finish();
}

/** What a row of the column says. */
export function textAt(column: TextColumn, row: number): string | null {
  return column.texts[column.codes[row] ?? 0] ?? null;
}

/** About how many bytes the column takes: one byte a character (V8 stores Latin texts so), and what a string costs. */
export function bytesOf({ texts, codes }: TextColumn): number {
  let characters = 0;
  for (const text of texts) characters += text?.length ?? 0;
  return codes.byteLength + characters + texts.length * bytesPerText;
}

/** A pointer in the list and a string's header, rounded up to words (V8 with compressed pointers). */
const bytesPerText = 20;
