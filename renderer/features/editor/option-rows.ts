import type { AttributeOption } from '#shared/attribute/attribute';

/** The rows with the one at `from` standing at `to`; a place outside the rows changes nothing. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const moved = rows[from];
  if (moved === undefined || to < 0 || to >= rows.length) return rows;
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}

/** The options with an empty one below the given place. */
export function insertOption(options: readonly AttributeOption[], below: number): readonly AttributeOption[] {
  return options.toSpliced(below + 1, 0, { value: '', label: '' });
}
