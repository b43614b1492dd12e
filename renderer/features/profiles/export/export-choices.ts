import { z } from 'zod';
import type { Json } from '#shared/base/canonical-json';
import {
  type ExportColumn,
  missingForms,
  ProfileExportFormat,
  type WriteDialect,
  writeDelimiters,
  writeEncodings,
  writeQuotes,
} from '#shared/profile/profile-export';
import type { ProfileExportChoice } from '../../../store/export-profiles';
import type { FileColumn } from '../shown-columns';

/** What the columns are called in the written file. */
export const headerKinds = ['file', 'code', 'name', 'label'] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** UTF-8 with a mark is the one encoding that needs another word: Excel takes it for UTF-8, and without it for none. */
export const encodingChoices = ['utf-8', 'utf-8-mark', ...writeEncodings.filter((each) => each !== 'utf-8')] as const;

/** What the person chooses about the form; remembered for the next time, field by field. */
export const ExportForm = z.object({
  format: ProfileExportFormat.catch('csv'),
  headers: z.enum(headerKinds).catch('file'),
  delimiter: z.enum(writeDelimiters).catch(','),
  quote: z.enum(writeQuotes).catch('"'),
  quoting: z.enum(['needed', 'always']).catch('needed'),
  lineEnd: z.enum(['lf', 'crlf']).catch('lf'),
  encoding: z.enum(['utf-8', 'utf-8-mark', 'utf-16le', 'windows-1254']).catch('utf-8'),
  header: z.boolean().catch(true),
  missing: z.enum(missingForms).catch('same'),
  guardFormulas: z.boolean().catch(false),
  typed: z.boolean().catch(true),
});
export type ExportForm = z.infer<typeof ExportForm>;

/** Which rows: all of the file, those that are shown, or those of them that are selected. */
export const rowScopes = ['all', 'view', 'selection'] as const;
export type RowScope = (typeof rowScopes)[number];

/** What is chosen for this one time. */
export interface ExportScope {
  readonly rows: RowScope;
  /** With the edits laid over, or as the file was. */
  readonly edited: boolean;
  readonly columns: 'all' | 'shown' | 'chosen';
  /** Ids of the columns, where they are chosen one by one. */
  readonly chosen: ReadonlySet<string>;
}

/** The form that was remembered; whatever cannot be read takes its default. */
export function readForm(remembered: Json | null): ExportForm {
  return ExportForm.catch(ExportForm.parse({})).parse(remembered ?? {});
}

/** The columns that are written, in the file's own order. */
export function chosenColumns(
  columns: readonly FileColumn[],
  hidden: ReadonlySet<string>,
  scope: Pick<ExportScope, 'columns' | 'chosen'>,
): readonly FileColumn[] {
  switch (scope.columns) {
    case 'all':
      return columns;
    case 'shown':
      return columns.filter(({ id }) => !hidden.has(id));
    case 'chosen':
      return columns.filter(({ id }) => scope.chosen.has(id));
  }
}

/** The columns' names in the written file. A name that came before gets a number, whatever its case. */
export function headersOf(columns: readonly FileColumn[], kind: HeaderKind): readonly string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const wanted = headerOf(column, kind);
    let header = wanted;
    for (let turn = 2; taken.has(header.toLowerCase()); turn += 1) header = `${wanted} (${turn})`;
    taken.add(header.toLowerCase());
    return header;
  });
}

function headerOf({ name, label, definition }: FileColumn, kind: HeaderKind): string {
  if (!definition || kind === 'file') return name;
  if (kind === 'label') return label;
  return (kind === 'code' ? definition.code : definition.name) || name;
}

/** The order as it is sent, without its parts. */
export function orderOf(form: ExportForm, columns: readonly FileColumn[]): ProfileExportChoice {
  const headers = headersOf(columns, form.headers);
  return {
    format: form.format,
    dialect: dialectOf(form),
    columns: columns.map((column, index) => ({
      name: column.name,
      header: headers[index] ?? column.name,
      as: form.typed ? typeOf(column) : 'text',
    })),
  };
}

function dialectOf({
  delimiter,
  quote,
  quoting,
  lineEnd,
  encoding,
  header,
  missing,
  guardFormulas,
}: ExportForm): WriteDialect {
  return {
    delimiter,
    quote,
    quoting,
    lineEnd,
    encoding: encoding === 'utf-8-mark' ? 'utf-8' : encoding,
    byteOrderMark: encoding === 'utf-8-mark',
    header,
    missing,
    guardFormulas,
  };
}

/** The type that the attribute gives its column; a file with types of its own keeps them. */
function typeOf({ definition }: FileColumn): ExportColumn['as'] {
  if (!definition || definition.array) return 'kept';
  switch (definition.dataType) {
    case 'INT':
    case 'LONG':
      return 'integer';
    case 'DOUBLE':
      return 'decimal';
    case 'BOOLEAN':
      return 'boolean';
    case 'STRING':
    case 'DATE':
    case 'TIME_STAMP':
      return 'kept';
  }
}

const longestName = 120;

/** A file name from the profile file's, without its own ending; main makes it one that the system takes. */
export function suggestedName(name: string, format: ProfileExportFormat): string {
  const plain = name.replace(/\.(gz|zst|zstd)$/i, '').replace(/\.(csv|tsv|txt|ndjson|jsonl|json|parquet|xlsx)$/i, '');
  return `${plain.slice(0, longestName) || 'profiles'}.${format}`;
}
