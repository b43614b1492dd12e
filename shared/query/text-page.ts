/** Texts of some rows that follow each other, as they are stored: each different one once, or one after the other. */
export type TextPage = CodedPage | PlainPage;

/** Each different text once, and for each row the number of its own; number 0 is no value. */
export interface CodedPage {
  readonly kind: 'coded';
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array;
}

/**
 * One text a row in UTF-8. A text is made when it is asked for, since most can be judged by their bytes. Whoever keeps
 * one keeps the page's memory with it, so what is kept must be copied: see `ownText`.
 */
export interface PlainPage {
  readonly kind: 'plain';
  readonly bytes: Uint8Array;
  /** Where the text of each row begins and ends among the bytes; a row with no value begins and ends at one place. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each row 1 where it has a value, be it the empty text; null where all have. */
  readonly present: Uint8Array | null;
  textAt(row: number): string;
}

/** How many rows the page has. */
export function rowsOf(page: TextPage): number {
  return page.kind === 'coded' ? page.codes.length : page.starts.length;
}

/** Whether the row says anything: it has a value, and not the empty text. */
export function saysText(page: TextPage, row: number): boolean {
  if (page.kind === 'plain') return (page.ends[row] ?? 0) > (page.starts[row] ?? 0);
  return (page.texts[page.codes[row] ?? 0] ?? '') !== '';
}

/** What the row says; a row with no value may say nothing. */
export function pageText(page: TextPage, row: number): string {
  return page.kind === 'coded' ? (page.texts[page.codes[row] ?? 0] ?? '') : page.textAt(row);
}

/** The same text with memory of its own: a part of a longer one keeps all of that in memory. */
export function ownText(text: string): string {
  return text.length < shortest ? text : `\0${text}`.slice(1);
}

/** Shorter parts are copies in any case. */
const shortest = 13;
