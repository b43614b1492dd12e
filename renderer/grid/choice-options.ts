import { foldForSearch } from '#shared/attribute/naming';
import type { Choice, CuratorColumn } from './column';
import type { GridText } from './grid-props';

/** What the choice editor offers; labels are texts that the column can read back. */
export function choiceOptions<Row>(column: CuratorColumn<Row>, text: Pick<GridText, 'yes' | 'no'>): readonly Choice[] {
  if (column.kind !== 'flag') return column.choices ?? [];
  return [
    { value: 'true', label: column.text(true) || text.yes, tone: 'neutral' },
    { value: 'false', label: column.text(false) || text.no, tone: 'neutral' },
  ];
}

/**
 * Where typed letters lead, from the option that is active now; null where nothing begins so. One letter typed again
 * and again walks through the options that begin with it.
 */
export function typeAhead(options: readonly Choice[], typed: string, from: number): number | null {
  const letters = Array.from(foldForSearch(typed));
  const isRepeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : letters.join('');
  const start = letters.length === 1 || isRepeated ? from + 1 : from;
  for (let step = 0; step < options.length; step += 1) {
    const index = (start + step) % options.length;
    if (foldForSearch(options[index]?.label ?? '').startsWith(wanted)) return index;
  }
  return null;
}
