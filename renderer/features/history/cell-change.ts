import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Json } from '#shared/base/canonical-json';
import type { Change, Fields } from '#shared/change/change';
import { isTakenForPersonal } from '#shared/policy/looks-personal';
import { placeOfKey } from '#shared/profile/cell-edit';
import { patchPlaceOfKey } from '#shared/profile/column-patch';
import type { ProfileFile } from '#shared/profile/profile-file';
import { hasLostTexts } from '#shared/profile/sealed-texts';

/** What one side of a changed cell says; `own` is whatever its file says, `hidden` a value that may be personal. */
export type CellSide =
  { readonly kind: 'own' | 'nothing' | 'empty' | 'hidden' } | { readonly kind: 'text'; readonly text: string };

/** A change of cells as the history tells it. */
export interface CellChange {
  /** Empty where the file is gone. */
  readonly file: string;
  readonly column: string;
  /** Counts from 1; null for a patch, whose cells are counted instead. */
  readonly row: number | null;
  readonly cells: number;
  /** Null for a patch, which is told by its size, and where the texts went with the file. */
  readonly sides: { readonly before: CellSide; readonly after: CellSide } | null;
  /** What it said went with its file. */
  readonly isLost: boolean;
}

/**
 * What a change of cells was; null for changes of other tables. Values of columns that are personal, that look so, that
 * nobody has decided about, or whose file or attribute is gone, stay hidden here as they do in the grid.
 */
export function cellChangeOf(
  change: Change,
  files: readonly Pick<ProfileFile, 'id' | 'name' | 'columns'>[],
  definition: (code: string) => AttributeDefinition | undefined,
): CellChange | null {
  const isPatch = change.table === 'columnPatches';
  if (!isPatch && change.table !== 'cellEdits') return null;
  const place = isPatch ? patchPlaceOfKey(change.key) : placeOfKey(change.key);
  const file = files.find(({ id }) => id === place?.file);
  const column = file?.columns.find(({ id }) => id === place?.column);
  const found = column?.attribute ? definition(column.attribute) : undefined;
  const about = {
    file: file?.name ?? '',
    column: found?.label || found?.name || column?.name || '',
    isLost: hasLostTexts(change),
  };
  const fields = change.kind === 'removed' ? change.before : change.after;
  if (isPatch) return { ...about, row: null, cells: numberIn(fields['cells']) ?? 1, sides: null };
  const isHidden = !column || (found ? found.isPersonalInfo !== 'no' : isTakenForPersonal(column));
  const sides = {
    before: change.kind === 'added' ? ({ kind: 'own' } as const) : sideOf(change.before, isHidden),
    after: change.kind === 'removed' ? ({ kind: 'own' } as const) : sideOf(change.after, isHidden),
  };
  const row = place && 'row' in place ? place.row + 1 : null;
  return { ...about, row, cells: 1, sides: about.isLost ? null : sides };
}

function sideOf({ own, text }: Fields, isHidden: boolean): CellSide {
  if (own === true) return { kind: 'own' };
  if (text === null || text === undefined) return { kind: 'nothing' };
  if (text === '') return { kind: 'empty' };
  return isHidden || typeof text !== 'string' ? { kind: 'hidden' } : { kind: 'text', text };
}

function numberIn(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
