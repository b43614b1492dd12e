import { dataTypes, type DataType } from '../attribute/data-type';
import type { AttributeDefinition, PersonalInfo } from '../attribute/attribute';
import { foldForSearch } from '../attribute/naming';
import type { Problem, ProblemCode } from '../attribute/problem';
import { fail, ok, type Result } from '../base/result';
import type { ColumnField } from './columns';
import { readList, readOptions, writeList, writeOptions } from './list-text';

/** How one field is written into a cell and read from it. */
interface CellText<T> {
  write(value: T): string;
  read(text: string): Result<T, Problem>;
}

/** The field's value as a cell of a file says it. Reading it back answers the same value. */
export function writeCell(definition: AttributeDefinition, field: ColumnField): string {
  return writeValue(field, definition[field]);
}

/** A value of that field as a cell of a file says it. */
export function writeValue<F extends ColumnField>(field: F, value: AttributeDefinition[F]): string {
  return cells[field].write(value);
}

/** Reads a cell in any of the ways people write the field; the problem says what was expected, and `text` what stands. */
export function readCell<F extends ColumnField>(field: F, text: string): Result<AttributeDefinition[F], Problem> {
  return cells[field].read(text);
}

const asItStands: CellText<string> = { write: (value) => value, read: ok };

const trueWords = wordSet('true yes y 1 x on t evet e doğru var ✓ ✔ ☑ ✅');
const falseWords = wordSet('false no n 0 off f hayır h yanlış yok - – — ✗ ✘ ☐ ❌');
const undecidedWords = wordSet('undecided unknown ? belirsiz kararsız bilinmiyor n/a');

const yesOrNo: CellText<boolean> = {
  write: String,
  read(text) {
    const word = foldWord(text);
    if (trueWords.has(word)) return ok(true);
    return word === '' || falseWords.has(word) ? ok(false) : problem('cell-not-boolean', text);
  },
};

const personalInfo: CellText<PersonalInfo> = {
  write: (value) => value,
  read(text) {
    const word = foldWord(text);
    if (word === '' || undecidedWords.has(word)) return ok('undecided');
    if (trueWords.has(word)) return ok('yes');
    return falseWords.has(word) ? ok('no') : problem('cell-not-personal-info', text);
  },
};

const typeWords: Readonly<Record<DataType, string>> = {
  STRING: 'string str text varchar char metin yazı',
  INT: 'int integer int32 tamsayı tam_sayı',
  LONG: 'long bigint int64 uzun uzun_tamsayı',
  DOUBLE: 'double float decimal number numeric real sayı ondalık ondalıklı_sayı',
  BOOLEAN: 'boolean bool mantıksal evet/hayır yes/no doğru/yanlış',
  DATE: 'date tarih',
  TIME_STAMP: 'time_stamp timestamp datetime date_time instant zaman_damgası tarih_saat tarih_ve_saat',
};
const typeByWord = new Map(
  dataTypes.flatMap((type) => typeWords[type].split(' ').map((word) => [foldWord(word), type] as const)),
);

const dataType: CellText<DataType> = {
  write: (value) => value,
  read(text) {
    const type = typeByWord.get(foldWord(text));
    return type ? ok(type) : problem('cell-not-data-type', text);
  },
};

const order: CellText<number | null> = {
  write: (value) => (value === null ? '' : String(value)),
  read(text) {
    const trimmed = text.trim();
    if (trimmed === '') return ok(null);
    const value = Number(trimmed);
    // Sheets write whole numbers as 3.0.
    const isWhole = /^[+-]?\d+(\.0+)?$/.test(trimmed) && Number.isSafeInteger(value);
    return isWhole ? ok(value) : problem('cell-not-integer', text);
  },
};

const list: CellText<string[]> = {
  write: writeList,
  read(text) {
    const items = readList(text);
    return items.ok ? items : problem('cell-not-list', text);
  },
};

const options: CellText<AttributeDefinition['options']> = {
  write: writeOptions,
  read(text) {
    const items = readOptions(text);
    return items.ok ? items : problem('cell-not-options', text);
  },
};

const cells: { readonly [F in ColumnField]: CellText<AttributeDefinition[F]> } = {
  code: asItStands,
  label: asItStands,
  description: asItStands,
  isPersonalInfo: personalInfo,
  calculateAnalytics: yesOrNo,
  unit: asItStands,
  calculated: yesOrNo,
  name: asItStands,
  dataType,
  array: yesOrNo,
  options,
  expression: asItStands,
  order,
  mandatory: yesOrNo,
  dataCategories: list,
  purposes: list,
  consentAttribute: asItStands,
  retired: yesOrNo,
};

function problem(code: ProblemCode, text: string) {
  return fail<Problem>({ code, params: { text } });
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldWord));
}

function foldWord(text: string): string {
  return foldForSearch(text)
    .trim()
    .replace(/[\s_]+/g, ' ');
}
