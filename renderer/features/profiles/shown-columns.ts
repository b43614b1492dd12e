import type { AttributeDefinition } from '#shared/attribute/attribute';
import { readUnit } from '#shared/attribute/unit';
import { isTakenForPersonal } from '#shared/policy/looks-personal';
import { formatValue, type ValueStyle } from '#shared/profile/format-value';
import type { ProfileColumn, ProfileFile } from '#shared/profile/profile-file';
import { readValue } from '#shared/profile/read-value';
import type { ColumnSummary } from '#shared/query/answers';
import { describeValueProblem } from '#shared/text/value-problems';
import type { ProfilesColumn } from '../../grid/profiles-grid-props';
import type { Messages } from '../../text/text';

/** A column of a file with the definition that it is mapped to, where it is. */
export interface FileColumn extends ProfileColumn {
  readonly definition: AttributeDefinition | null;
  /** What people call it: the attribute's label, else the file's own name. */
  readonly label: string;
  /** Personal, or not decided, or not mapped and looking personal; its values are hidden. */
  readonly isPersonal: boolean;
  /** Personal, and not revealed by the person who looks. */
  readonly isMasked: boolean;
}

/** The file's columns as the definitions say. */
export function fileColumns(
  file: ProfileFile,
  definitions: readonly AttributeDefinition[],
  revealed: ReadonlySet<string>,
): readonly FileColumn[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return file.columns.map((column) => {
    const definition = (column.attribute === null ? undefined : byCode.get(column.attribute)) ?? null;
    const isPersonal = definition ? definition.isPersonalInfo !== 'no' : isTakenForPersonal(column);
    return {
      ...column,
      definition,
      label: definition ? definition.label || definition.name || definition.code : column.name,
      isPersonal,
      isMasked: isPersonal && !revealed.has(column.id),
    };
  });
}

/** A value of a column as people read it. */
export function shownValue(text: string, { definition }: Pick<FileColumn, 'definition'>, style: ValueStyle): string {
  return definition ? formatValue(text, definition, style) : text;
}

/** Why a value does not fit its column, in a sentence; the empty text where it does. */
export function reasonOf(text: string, { definition }: FileColumn, language: 'en' | 'tr'): string {
  const reading = definition ? readValue(text, definition) : null;
  return reading?.kind === 'invalid' ? describeValueProblem(reading.problem, language) : '';
}

/** The column as the grid draws it. */
export function gridColumn(
  column: FileColumn,
  summary: ColumnSummary | undefined,
  isPinned: boolean,
  style: ValueStyle,
  words: Messages['profiles']['file'],
): ProfilesColumn {
  const { definition, label, isPersonal } = column;
  const isUndecided = definition?.isPersonalInfo !== 'yes';
  const unit = definition?.unit ? readUnit(definition.unit, style.language) : null;
  const about = definition ? words.columnHelp(column.name, definition.code) : words.unmappedHelp(column.name);
  const looks = definition === null && column.attribute === null;
  const personalHelp = looks ? words.looksPersonalHelp : isUndecided ? words.undecidedHelp : words.personalHelp;
  const personalMark = isUndecided ? words.undecided : words.personal;
  return {
    id: column.id,
    label,
    help: [about, definition?.description, isPersonal ? personalHelp : ''].filter(Boolean).join('\n'),
    unit: unit === null ? '' : unit.known ? unit.shown : (definition?.unit ?? ''),
    width: Math.min(300, Math.max(150, label.length * 8 + 44 + (isPersonal ? 62 : 0) + (unit ? 40 : 0))),
    alignRight: definition !== null && !definition.array && isNumeric(definition),
    pinned: isPinned,
    personalMark: isPersonal ? personalMark : null,
    masked: column.isMasked,
    glance: summary ? glanceOf(summary, words) : null,
    shown: (text) => shownValue(text, column, style),
    reason: (text) => reasonOf(text, column, style.language),
  };
}

function isNumeric({ dataType }: AttributeDefinition): boolean {
  return dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE';
}

function glanceOf({ rows, empty, invalid, bars }: ColumnSummary, words: Messages['profiles']['file']) {
  const filled = rows === 0 ? 0 : (rows - empty) / rows;
  const detail = invalid > 0 ? words.invalid(invalid) : words.filled(filled);
  return { filled, detail, hasInvalid: invalid > 0, bars };
}
