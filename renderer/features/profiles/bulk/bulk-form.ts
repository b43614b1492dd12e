import { assertNever } from '#shared/base/assert-never';
import type { Action } from '#shared/change/history-entry';
import type { BulkCounts, BulkEdit, BulkKind } from '#shared/bulk-edit/bulk-edit';
import type { DayOrder } from '#shared/bulk-edit/read-days';
import { patternOf, type TextReplacement } from '#shared/bulk-edit/replace-texts';
import { enterValue } from '#shared/profile/enter-value';
import type { DecimalSign } from '#shared/profile/value-key';
import type { ValueProblem } from '#shared/profile/value-problem';
import type { RowsMeant } from '#shared/query/rows-meant';
import type { ColumnSpelling } from '../../../query/query-protocol';
import type { FileColumn } from '../shown-columns';

/** What can be done to many values at once, in the order in which it is offered. */
export const bulkKinds = [
  'enter',
  'clear',
  'replace',
  'trim',
  'collapse',
  'case',
  'days',
  'numbers',
  'revert',
] as const satisfies readonly BulkKind[];

export const bulkScopes = ['selected', 'view', 'all'] as const;
/** Which rows a bulk edit is about. */
export type BulkScope = (typeof bulkScopes)[number];

/** What stands in the form of a bulk edit. */
export interface BulkForm {
  readonly kind: BulkKind;
  readonly scope: BulkScope;
  /** Ids of the columns. */
  readonly columns: readonly string[];
  /** The value to set, as it was typed or chosen; the empty text is none yet. */
  readonly entered: string;
  readonly clearTo: 'nothing' | 'empty';
  readonly replacement: TextReplacement;
  readonly caseTo: 'upper' | 'lower' | 'title';
  /** Whose letters they are: Turkish has an i of its own. */
  readonly letters: 'en' | 'tr';
  /** Null as long as the person leaves it to what the values say. */
  readonly order: DayOrder | null;
  readonly decimal: DecimalSign | null;
}

/** A form to start from. */
export function newBulkForm(given: Pick<BulkForm, 'kind' | 'scope' | 'columns' | 'letters'>): BulkForm {
  return {
    ...given,
    entered: '',
    clearTo: 'nothing',
    replacement: { find: '', replaceWith: '', matchCase: false, wholeWord: false, regex: false },
    caseTo: 'title',
    order: null,
    decimal: null,
  };
}

/** Why the form cannot be meant as it stands: nothing is wrong, but something is missing; or what was written is not taken. */
export type FormProblem =
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'value'; readonly problem: ValueProblem }
  | { readonly kind: 'pattern'; readonly reason: string };

/** What the form means: an edit, or why it is none yet. */
export type FormMeaning =
  { readonly kind: 'edit'; readonly edit: BulkEdit } | { readonly kind: 'problem'; readonly problem: FormProblem };

const unfinished: FormMeaning = { kind: 'problem', problem: { kind: 'unfinished' } };

/** Reads the form; `spelling` is how the column writes days and numbers. */
export function meaningOf(
  form: BulkForm,
  columns: readonly FileColumn[],
  spelling: ColumnSpelling | null,
): FormMeaning {
  if (form.columns.length === 0) return unfinished;
  const { kind } = form;
  switch (kind) {
    case 'enter':
      return entered(form, columns);
    case 'clear':
      return edit({ kind, to: form.clearTo });
    case 'replace': {
      const { replacement } = form;
      if (replacement.find === '') return unfinished;
      const pattern = patternOf(replacement);
      if (pattern.ok) return edit({ kind, replacement });
      return { kind: 'problem', problem: { kind: 'pattern', reason: pattern.error } };
    }
    case 'case':
      return edit({ kind, to: form.caseTo, language: form.letters });
    case 'days':
      return edit({ kind, order: orderMeant(form, spelling) });
    case 'numbers':
      return edit({ kind, decimal: decimalMeant(form, spelling) });
    case 'trim':
    case 'collapse':
    case 'revert':
      return edit({ kind });
    default:
      return assertNever(kind, 'kind of bulk edit');
  }
}

function edit(meant: BulkEdit): FormMeaning {
  return { kind: 'edit', edit: meant };
}

/** A text goes to several columns as it is: each reads it by its own definition, and refuses what does not fit. */
function entered({ entered: text, columns: ids }: BulkForm, columns: readonly FileColumn[]): FormMeaning {
  if (text === '') return unfinished;
  const only = ids.length === 1 ? columns.find(({ id }) => id === ids[0]) : undefined;
  const value = enterValue(text, only?.definition ?? null);
  if (value.ok) return edit({ kind: 'enter', texts: [text] });
  return { kind: 'problem', problem: { kind: 'value', problem: value.error } };
}

/** The order of the parts of a day: as chosen, else as the values say, else as most of the world writes it. */
export function orderMeant({ order }: Pick<BulkForm, 'order'>, spelling: ColumnSpelling | null): DayOrder {
  return order ?? spelling?.days.order ?? 'dmy';
}

/** The sign before decimals: as chosen, else as the values say, else the comma, since a point needs no reading. */
export function decimalMeant({ decimal }: Pick<BulkForm, 'decimal'>, spelling: ColumnSpelling | null): DecimalSign {
  return decimal ?? spelling?.numbers.decimal ?? ',';
}

/** The rows that a scope means in a view; `ranges` are those that are selected in it. */
export function rowsOf(scope: BulkScope, view: number, ranges: readonly (readonly [number, number])[]): RowsMeant {
  switch (scope) {
    case 'all':
      return { kind: 'all' };
    case 'view':
      return { kind: 'view', view };
    case 'selected':
      return { kind: 'selected', view, ranges };
    default:
      return assertNever(scope, 'scope');
  }
}

/** How many rows the ranges hold. */
export function rowsIn(ranges: readonly (readonly [number, number])[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** What the history calls the step. */
export function actionOf({ kind }: BulkEdit): Action {
  if (kind === 'clear') return 'clear';
  if (kind === 'replace') return 'find-replace';
  return kind === 'revert' ? 'restore-value' : 'bulk-set';
}

/** What a bulk edit comes to in one of its columns. */
export interface ColumnCounts {
  readonly column: string;
  readonly counts: BulkCounts;
}

/** The counts of all columns together; they count values. */
export function totalOf(
  parts: readonly ColumnCounts[],
): Readonly<Record<'values' | 'changed' | 'unchanged' | 'refused' | 'mended', number>> {
  const sum = (of: (counts: BulkCounts) => number) => parts.reduce((total, { counts }) => total + of(counts), 0);
  return {
    values: sum(({ rows }) => rows),
    changed: sum(({ changed }) => changed),
    unchanged: sum(({ unchanged }) => unchanged),
    refused: sum(({ refused }) => refused),
    mended: sum(({ mended }) => mended),
  };
}
