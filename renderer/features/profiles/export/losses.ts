import type { ProfileExportFormat } from '#shared/profile/profile-export';
import type { ColumnSurvey, SurveyKind } from '#shared/query/survey';
import type { FileColumn } from '../shown-columns';
import type { ExportForm } from './export-choices';

/** What a sheet holds at most (https://support.microsoft.com/office/excel-specifications-and-limits); a row is the header. */
export const sheetLimits = { rows: 1_048_575, columns: 16_384, cell: 32_767 } as const;

/** A way in which the written file would say less, or other, than the app does. */
export type Loss =
  | {
      readonly kind: 'missing-same' | 'long-cut' | 'guarded';
      readonly count: number;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: 'characters';
      readonly count: number;
      readonly columns: readonly string[];
      readonly characters: readonly string[];
    }
  | { readonly kind: 'typed-empty'; readonly count: number; readonly columns: readonly string[] };

/** Why nothing can be written at all. */
export type Obstacle =
  | { readonly kind: 'too-many-rows' | 'too-many-columns'; readonly count: number; readonly limit: number }
  | { readonly kind: 'no-rows' | 'no-columns' };

/** What keeps the format from holding this many rows and columns; null where nothing does. */
export function obstacleOf(format: ProfileExportFormat, rows: number, columns: number): Obstacle | null {
  if (columns === 0) return { kind: 'no-columns' };
  if (rows === 0) return { kind: 'no-rows' };
  if (format !== 'xlsx') return null;
  if (rows > sheetLimits.rows) return { kind: 'too-many-rows', count: rows, limit: sheetLimits.rows };
  if (columns > sheetLimits.columns) return { kind: 'too-many-columns', count: columns, limit: sheetLimits.columns };
  return null;
}

/** What is lost, by kind, of the columns that leave as they are and were surveyed so far. */
export function lossesOf(
  form: ExportForm,
  columns: readonly FileColumn[],
  surveys: ReadonlyMap<string, ColumnSurvey>,
): readonly Loss[] {
  const count = (of: (survey: ColumnSurvey, column: FileColumn) => number) => {
    const found = columns.flatMap((column) => {
      const survey = surveys.get(column.id);
      const cells = survey ? of(survey, column) : 0;
      return cells > 0 ? [{ label: column.label, cells }] : [];
    });
    return { count: found.reduce((sum, { cells }) => sum + cells, 0), columns: found.map(({ label }) => label) };
  };
  const losses: Loss[] = [];
  const { format } = form;
  // Where no text is empty, or no value missing, there is nothing to be mixed up.
  const mixed = ({ missing, empty }: ColumnSurvey) => (missing > 0 && empty > 0 ? Math.min(missing, empty) : 0);
  if (format === 'xlsx' || (format === 'csv' && form.missing === 'same')) {
    losses.push({ kind: 'missing-same', ...count(mixed) });
  }
  if (format === 'xlsx') losses.push({ kind: 'long-cut', ...count(({ long }) => long) });
  if (format === 'csv' && form.guardFormulas) losses.push({ kind: 'guarded', ...count(({ formulas }) => formulas) });
  if (format === 'csv' && form.encoding === 'windows-1254') {
    const characters = new Set(columns.flatMap(({ id }) => surveys.get(id)?.foreignCharacters ?? []));
    losses.push({ kind: 'characters', ...count(({ foreign }) => foreign), characters: [...characters].slice(0, 8) });
  }
  if ((format === 'ndjson' || format === 'parquet') && form.typed) {
    losses.push({ kind: 'typed-empty', ...count(({ empty }, column) => (isTyped(column) ? empty : 0)) });
  }
  return losses.filter((loss) => loss.count > 0);
}

function isTyped({ definition }: FileColumn): boolean {
  return definition !== null && !definition.array && !['STRING', 'DATE', 'TIME_STAMP'].includes(definition.dataType);
}

/** The columns of which the form can alter or mix up anything that a survey counts. */
export function surveyedColumns(form: ExportForm, columns: readonly FileColumn[]): readonly FileColumn[] {
  switch (form.format) {
    case 'csv':
      return form.missing === 'same' || altersTexts(form) ? columns : [];
    case 'ndjson':
    case 'parquet':
      return form.typed ? columns.filter(isTyped) : [];
    case 'xlsx':
      return columns;
  }
}

/** What has to be known of them. */
export function surveyKindOf(form: ExportForm): SurveyKind {
  return form.format === 'csv' && !altersTexts(form) ? 'missing' : 'all';
}

function altersTexts({ guardFormulas, encoding }: ExportForm): boolean {
  return guardFormulas || encoding === 'windows-1254';
}
