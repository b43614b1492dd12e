import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { assertNever } from '#shared/base/assert-never';
import type { CellCommands } from './cell-commands';
import type { AfterCommit, EditorProps } from './editor-props';
import type { GridSurface } from './grid-surface';
import { moveFrom } from './motion';
import type { Position } from './range';
import { activeCell, selectCell } from './selection';
import type { SelectionState } from './selection-state';
import type { CellSource } from './write-cells';

interface Editing {
  readonly position: Position;
  readonly typed: string | null;
  /** Each opening is a new editor. */
  readonly key: number;
}

/** The standing spreadsheet, as an editor needs it. */
export interface EditedSheet<Row> {
  readonly surface: GridSurface & Pick<CellSource<Row>, 'rowAt' | 'columnAt'>;
  readonly selection: SelectionState;
  readonly commands: CellCommands;
}

/** What the open editor's component gets, save the grid's words and root. */
type OpenEditor<Row> = Omit<EditorProps<Row>, 'text'> & { cell(): HTMLElement | null };

/** The one open editor, and what becomes of its text. */
export function useEditing<Row>(
  controller: EditedSheet<Row> | null,
  complain: (words: string) => void,
): {
  open(position: Position, typed: string | null): void;
  readonly current: { readonly key: number; readonly editor: OpenEditor<Row> } | null;
} {
  const [editing, setEditing] = useState<Editing | null>(null);
  const open = useCallback((position: Position, typed: string | null) => {
    // At once: the next key that is pressed is the editor's already.
    flushSync(() => setEditing((last) => ({ position, typed, key: (last?.key ?? 0) + 1 })));
  }, []);
  const position = editing?.position;
  const cell = useCallback(
    () => (position && controller ? controller.surface.element(position) : null),
    [position, controller],
  );
  const row = position && controller?.surface.rowAt(position.row);
  const column = position && controller?.surface.columnAt(position.column);
  if (!editing || !position || !controller || !row || !column) return { open, current: null };

  const editor: OpenEditor<Row> = {
    row,
    column,
    typed: editing.typed,
    cell,
    onCommit(text, after) {
      setEditing(null);
      if (text !== null) {
        if (after === 'fill') controller.commands.writeSelected(text);
        else controller.commands.writeAt(position, text);
      }
      settle(controller, after);
    },
    onCancel() {
      setEditing(null);
      settle(controller, 'focus');
    },
    onAbandon(problem) {
      setEditing(null);
      complain(problem);
    },
  };
  return { open, current: { key: editing.key, editor } };
}

/** Puts the active cell and the focus where they belong after an edit. */
function settle<Row>({ selection, surface }: EditedSheet<Row>, after: AfterCommit): void {
  const active = activeCell(selection.get());
  if (!active) return;
  switch (after) {
    case 'stay':
      return;
    case 'focus':
    case 'fill':
      surface.focus(active);
      return;
    case 'down':
    case 'up':
    case 'next':
    case 'previous': {
      const to = moveFrom(active, after, surface.extent(), surface.page()) ?? active;
      selection.set(selectCell(to), { reveal: to, isFocused: true });
      return;
    }
    default:
      assertNever(after, 'step after a commit');
  }
}
