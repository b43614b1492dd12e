import type { AttributeDefinition } from '#shared/attribute/attribute';
import { readUnit } from '#shared/attribute/unit';
import type { ValueStyle } from '#shared/profile/format-value';
import type { ColumnSummary } from '#shared/query/answers';
import type { ColumnGlance, ProfilesColumn } from '../../grid/profiles-grid-props';
import type { Messages } from '../../text/text';
import { cellEditing, readOnlyReason, type CellWords } from './cell-editing';
import { reasonOf, shownValue, type FileColumn } from './shown-columns';

/** The column as the grid draws it. */
export function gridColumn(
  column: FileColumn,
  isPinned: boolean,
  style: ValueStyle,
  words: Messages['profiles']['file'],
  cellWords: CellWords,
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
    editing: cellEditing(column, cellWords, style.language),
    readOnly: readOnlyReason(column, cellWords) ?? '',
    shown: (text) => shownValue(text, column, style),
    reason: (text) => reasonOf(text, column, style.language),
  };
}

function isNumeric({ dataType }: AttributeDefinition): boolean {
  return dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE';
}

/** What the header tells of a column's values. */
export function glanceOf(
  { rows, empty, invalid, bars }: ColumnSummary,
  words: Messages['profiles']['file'],
): ColumnGlance {
  const filled = rows === 0 ? 0 : (rows - empty) / rows;
  const detail = invalid > 0 ? words.invalid(invalid) : words.filled(filled);
  return { filled, detail, hasInvalid: invalid > 0, bars };
}

/** The same, put in words once for each summary: whenever a further column is counted, all are asked for again. */
export function glancesIn(words: Messages['profiles']['file']): (summary: ColumnSummary) => ColumnGlance {
  const known = new WeakMap<ColumnSummary, ColumnGlance>();
  return (summary) => {
    const glance = known.get(summary) ?? glanceOf(summary, words);
    known.set(summary, glance);
    return glance;
  };
}
