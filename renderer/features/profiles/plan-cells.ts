import type { ChangeSet } from '#shared/change/change';
import { editCell, type EditedText } from '#shared/profile/cell-edit';
import type { ProfileCell } from '../../query/query-protocol';

/**
 * The changes by which a cell comes to say a text. Where that is what its file says, its edit goes, or, over a patch, the
 * file's own text is brought back; where the cell says it already nothing changes.
 */
export function changeCell(file: string, cell: ProfileCell, text: EditedText): ChangeSet {
  const wanted = text === cell.original ? undefined : text;
  const says = wanted === undefined ? cell.original : wanted;
  if (says === cell.text && (wanted === undefined ? !cell.edited : cell.edited)) return [];
  const { row, column, single, beneath } = cell;
  const current = single ? { file, column, ...single } : undefined;
  return editCell({ file, row, column }, current, wanted, beneath);
}
