import type { DecimalSign } from '../profile/value-key';
import type { DayOrder } from './read-days';
import type { TextReplacement } from './replace-texts';

/** What is done to many cells of one column. */
export type BulkEdit =
  /** Texts as a person enters them, one after the other down the rows and again from the first; one sets all alike. */
  | { readonly kind: 'enter'; readonly texts: readonly string[] }
  | { readonly kind: 'clear'; readonly to: 'nothing' | 'empty' }
  | { readonly kind: 'replace'; readonly replacement: TextReplacement }
  /** Blanks at the ends go. */
  | { readonly kind: 'trim' }
  /** The same, and every run of blanks between words becomes one blank. */
  | { readonly kind: 'collapse' }
  /** `language` is BCP 47: Turkish has an i of its own. */
  | { readonly kind: 'case'; readonly to: 'upper' | 'lower' | 'title'; readonly language: string }
  /** Days become YYYY-MM-DD, days with a time ISO 8601 instants. */
  | { readonly kind: 'days'; readonly order: DayOrder }
  /** Numbers are written with a decimal point and nothing between thousands. */
  | { readonly kind: 'numbers'; readonly decimal: DecimalSign }
  /** Edits are taken back: what the file says shows again. */
  | { readonly kind: 'revert' };

export type BulkKind = BulkEdit['kind'];

/** An example of what changes. */
export interface BulkExample {
  readonly before: string | null;
  readonly after: string | null;
  /** How many of the rows say so. */
  readonly rows: number;
}

/** What a bulk edit comes to; counts are rows. */
export interface BulkCounts {
  readonly rows: number;
  readonly changed: number;
  /** Left as they are, because they say it already or it does not apply to what they say. */
  readonly unchanged: number;
  /** Left as they are, because they would no longer fit the column's definition. */
  readonly refused: number;
  /** Of the changed ones, those that did not fit the definition before and do then. */
  readonly mended: number;
  readonly examples: readonly BulkExample[];
  readonly refusals: readonly BulkExample[];
}
