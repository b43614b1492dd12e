import type { GridApi } from 'ag-grid-community';
import type { CellCommands } from './cell-commands';
import { clearColumnFilter, openColumnFilter } from './column-filter-model';
import type { GridController } from './grid-controller';
import type { MenuLine } from './grid-menu';
import type { CuratorGridProps, GridText } from './grid-props';
import type { SlotRow } from './row-window';

const isMac = navigator.platform.startsWith('Mac');
const control = isMac ? '⌘' : 'Ctrl+';

/** What can be done with the selected cells and their rows. */
export function cellMenuLines<Row>(controller: GridController<Row>, props: CuratorGridProps<Row>): readonly MenuLine[] {
  const { commands } = controller;
  const { menu } = props.text;
  return [
    ...clipboardLines(commands, menu, { copy: () => void copy(), paste: () => void paste() }),
    ...(props.rowActions ?? []).flatMap((group, place) => [{ id: `divider-${place}` }, ...group]),
  ];
  async function copy(): Promise<void> {
    const text = commands.copy();
    if (text !== null) await props.writeClipboard(text);
  }
  async function paste(): Promise<void> {
    const text = await props.readClipboard();
    if (text) commands.paste(text);
  }
}

/** What every spreadsheet offers for the selected cells. */
export function clipboardLines(
  commands: Pick<CellCommands, 'fillDown' | 'clear'>,
  menu: Pick<GridText['menu'], 'copy' | 'paste' | 'fillDown' | 'clear'>,
  clipboard: { copy(): void; paste(): void },
): readonly MenuLine[] {
  return [
    { id: 'copy', label: menu.copy, shortcut: `${control}C`, run: clipboard.copy },
    { id: 'paste', label: menu.paste, shortcut: `${control}V`, run: clipboard.paste },
    { id: 'divider' },
    { id: 'fillDown', label: menu.fillDown, shortcut: `${control}D`, run: commands.fillDown },
    { id: 'clear', label: menu.clear, shortcut: isMac ? '⌫' : 'Del', run: commands.clear },
  ];
}

/** What can be done with a column. */
export function headerMenuLines<Row>(
  api: GridApi<SlotRow<Row>>,
  columnId: string,
  props: CuratorGridProps<Row>,
  actions: { showColumns(): void; resetLayout(): void },
): readonly MenuLine[] {
  const { menu } = props.text;
  const column = api.getColumn(columnId);
  const isFeatures = props.columns.some(({ id }) => id === columnId);
  const shown: readonly MenuLine[] = [
    { id: 'columns', label: menu.columns, staysOpen: true, run: actions.showColumns },
    { id: 'reset', label: menu.resetColumns, run: actions.resetLayout },
  ];
  if (!column || !isFeatures) return shown;
  const sort = column.getSort();
  const isPinned = column.isPinned();
  return [
    { id: 'ascending', label: menu.sortAscending, isDisabled: sort === 'asc', run: () => sortBy('asc') },
    { id: 'descending', label: menu.sortDescending, isDisabled: sort === 'desc', run: () => sortBy('desc') },
    { id: 'unsorted', label: menu.clearSort, isDisabled: !sort, run: () => sortBy(null) },
    { id: 'divider-sort' },
    { id: 'filter', label: menu.filter, run: () => openColumnFilter(api, columnId) },
    {
      id: 'unfiltered',
      label: menu.clearFilter,
      isDisabled: !column.isFilterActive(),
      run: () => clearColumnFilter(api, columnId),
    },
    { id: 'divider-filter' },
    {
      id: 'pin',
      label: isPinned ? menu.unpin : menu.pinLeft,
      run: () => api.setColumnsPinned([columnId], isPinned ? null : 'left'),
    },
    { id: 'autosize', label: menu.autosize, run: () => api.autoSizeColumns([columnId]) },
    { id: 'hide', label: menu.hide, run: () => api.setColumnsVisible([columnId], false) },
    { id: 'divider-columns' },
    ...shown,
  ];
  function sortBy(direction: 'asc' | 'desc' | null): void {
    api.applyColumnState({ state: [{ colId: columnId, sort: direction }], defaultState: { sort: null } });
  }
}

/** A line for each column, to show or hide it. */
export function columnLines<Row>(
  api: GridApi<SlotRow<Row>>,
  props: CuratorGridProps<Row>,
  onTurned: () => void,
): readonly MenuLine[] {
  return props.columns.map(({ id, header }) => {
    const isShown = api.getColumn(id)?.isVisible() ?? false;
    return {
      id,
      label: header,
      isChecked: isShown,
      staysOpen: true,
      run() {
        api.setColumnsVisible([id], !isShown);
        onTurned();
      },
    };
  });
}
