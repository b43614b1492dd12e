import { editableFields, isEditable, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import { dataTypes } from '#shared/attribute/data-type';
import type { Problem } from '#shared/attribute/problem';
import { readUnit } from '#shared/attribute/unit';
import { validateField, type KnownDefinitions } from '#shared/attribute/validate';
import { fail, ok, type Result } from '#shared/base/result';
import { readCell, writeCell } from '#shared/format/cell-text';
import { writeList } from '#shared/format/list-text';
import type { CellValue, Choice, ColumnKind, CuratorColumn } from '../../grid/column';
import type { Messages } from '../../text/text';

/** What the columns need besides a row: the words, and the other definitions as they are when a cell is judged. */
export interface ColumnSurroundings {
  readonly words: Messages['attributes'];
  readonly language: 'en' | 'tr';
  /** BCP 47 tag for dates. */
  readonly locale: string;
  describe(problem: Problem): string;
  known(): KnownDefinitions;
}

export type AttributeColumn = CuratorColumn<AttributeDefinition>;

interface Look {
  readonly kind: ColumnKind;
  readonly width: number;
  readonly hidden?: boolean;
  readonly pinned?: boolean;
}

/** The dashboard's seven columns come first, in its order; what it does not have follows. */
const looks: Readonly<Record<EditableField, Look>> = {
  code: { kind: 'code', width: 150, pinned: true },
  label: { kind: 'text', width: 180 },
  description: { kind: 'longText', width: 280 },
  isPersonalInfo: { kind: 'choice', width: 144 },
  calculateAnalytics: { kind: 'flag', width: 164 },
  unit: { kind: 'text', width: 84 },
  calculated: { kind: 'flag', width: 100 },
  name: { kind: 'text', width: 170 },
  dataType: { kind: 'choice', width: 140 },
  array: { kind: 'flag', width: 84 },
  options: { kind: 'text', width: 220, hidden: true },
  expression: { kind: 'code', width: 240, hidden: true },
  order: { kind: 'number', width: 80, hidden: true },
  mandatory: { kind: 'flag', width: 100, hidden: true },
  dataCategories: { kind: 'list', width: 200, hidden: true },
  purposes: { kind: 'list', width: 180, hidden: true },
  consentAttribute: { kind: 'code', width: 160, hidden: true },
};

/** The field that a column shows; null for a column of the workspace's own bookkeeping. */
export function fieldOfColumn(columnId: string): EditableField | null {
  return editableFields.find((field) => field === columnId) ?? null;
}

/** All columns of the grid. */
export function attributeColumns(around: ColumnSurroundings): readonly AttributeColumn[] {
  return [...editableFields.map((field) => fieldColumn(field, around)), ...bookkeepingColumns(around)];
}

function fieldColumn(field: EditableField, around: ColumnSurroundings): AttributeColumn {
  const { name, help } = around.words.fields[field];
  const choices = choicesOf(field, around.words);
  return {
    id: field,
    header: name,
    help,
    ...looks[field],
    ...(choices && { choices }),
    value: (row) => cellValue(row, field),
    text: (value) => cellText(value, field, around),
    parse: (text, row) => parseCell(text, row, field, around),
    editable: (row) => isEditable(row, field),
  };
}

function choicesOf(field: EditableField, words: Messages['attributes']): readonly Choice[] | null {
  if (field === 'dataType') {
    return dataTypes.map((value) => ({ value, label: words.dataTypes[value], tone: 'neutral' }));
  }
  if (field !== 'isPersonalInfo') return null;
  return [
    { value: 'yes', label: words.personalInfo.yes, tone: 'warning' },
    { value: 'no', label: words.personalInfo.no, tone: 'good' },
    { value: 'undecided', label: words.personalInfo.undecided, tone: 'neutral' },
  ];
}

/** A field as the grid holds it; options are one text, as a file has them. */
function cellValue(row: AttributeDefinition, field: EditableField): CellValue {
  return field === 'options' ? writeCell(row, field) : row[field];
}

function cellText(value: CellValue, field: EditableField, { words, language }: ColumnSurroundings): string {
  if (field === 'unit' && typeof value === 'string') return shownUnit(value, language);
  const choice = choicesOf(field, words)?.find((candidate) => candidate.value === value);
  if (choice) return choice.label;
  if (typeof value === 'boolean') return value ? words.flags.yes : words.flags.no;
  return plainText(value);
}

/** A unit as people write it; one that we do not know as it stands. */
export function shownUnit(unit: string, language: 'en' | 'tr'): string {
  const reading = readUnit(unit, language);
  return unit !== '' && reading.known ? reading.shown : unit;
}

/** A cell's value as a file would say it. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? writeList(value) : String(value);
}

/**
 * The text of a cell as a value of the field: in any way that files may say it, and in the words that the grid shows.
 * A unit that people write becomes its code.
 */
export function readField<F extends EditableField>(
  field: F,
  text: string,
  words: Messages['attributes'],
  language: 'en' | 'tr',
): Result<AttributeDefinition[F], Problem> {
  const unit = field === 'unit' && text.trim() !== '' ? readUnit(text, language) : null;
  if (unit?.known) return readCell(field, unit.code);
  const choice = choicesOf(field, words)?.find((candidate) => candidate.label === text.trim());
  return readCell(field, choice?.value ?? text);
}

function parseCell(
  text: string,
  row: AttributeDefinition,
  field: EditableField,
  { words, language, describe, known }: ColumnSurroundings,
): Result<CellValue, string> {
  if (!isEditable(row, field)) return fail(words.refused.locked);
  const read = readField(field, text, words, language);
  if (!read.ok) return fail(describe(read.error));
  const after = { ...row, [field]: read.value };
  const [problem] = validateField(after, field, known(), row);
  return problem ? fail(describe(problem)) : ok(cellValue(after, field));
}

function bookkeepingColumns({ words, locale }: ColumnSurroundings): readonly AttributeColumn[] {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const readOnly = { width: 150, hidden: true, editable: () => false };
  return [
    {
      id: 'updatedAt',
      header: words.fields.updatedAt.name,
      help: words.fields.updatedAt.help,
      kind: 'time',
      ...readOnly,
      value: (row) => row.updatedAt,
      text: (value) => (typeof value === 'string' && value !== '' ? time.format(new Date(value)) : ''),
    },
    {
      id: 'updatedBy',
      header: words.fields.updatedBy.name,
      help: words.fields.updatedBy.help,
      kind: 'text',
      ...readOnly,
      value: (row) => row.updatedBy,
      text: plainText,
    },
  ];
}
