import type { AttributeDefinition } from '#shared/attribute/attribute';
import { isTakenForPersonal } from '#shared/policy/looks-personal';
import { formatValue, type ValueStyle } from '#shared/profile/format-value';
import { decimalIn } from '#shared/profile/column-meaning';
import type { ProfileColumn, ProfileFile } from '#shared/profile/profile-file';
import { readValue, type ValueDefinition } from '#shared/profile/read-value';
import { describeValueProblem } from '#shared/text/value-problems';

/** A definition, with what stands before decimals in the file where that is no point. */
export type FileDefinition = AttributeDefinition & Pick<ValueDefinition, 'decimal'>;

/** A column of a file with the definition that it is mapped to, where it is. */
export interface FileColumn extends ProfileColumn {
  readonly definition: FileDefinition | null;
  /** What people call it: the attribute's label, else the file's own name. */
  readonly label: string;
  /** Personal, or not decided, or not mapped and looking personal; its values are hidden. */
  readonly isPersonal: boolean;
  /** Personal, and not revealed by the person who looks. */
  readonly isMasked: boolean;
}

/** The file's columns as the definitions say. */
export function fileColumns(
  file: Pick<ProfileFile, 'columns'> & { readonly report: Pick<ProfileFile['report'], 'dialect'> },
  definitions: readonly AttributeDefinition[],
  revealed: ReadonlySet<string>,
): readonly FileColumn[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const decimal = decimalIn(file);
  return file.columns.map((column) => {
    const mapped = (column.attribute === null ? undefined : byCode.get(column.attribute)) ?? null;
    const definition = mapped && decimal !== '.' ? { ...mapped, decimal } : mapped;
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
