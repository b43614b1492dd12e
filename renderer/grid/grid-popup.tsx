import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import type { GridController } from './grid-controller';
import type { MenuPlace } from './spreadsheet';
import { GridMenu, type MenuLine } from './grid-menu';
import type { CuratorGridProps } from './grid-props';
import type { SlotRow } from './row-window';
import { cellMenuLines, columnLines, headerMenuLines } from './menu-lines';

/** Which pop-up menu is open, and where. */
export type OpenMenu =
  | { readonly kind: 'cell'; readonly at: MenuPlace }
  | { readonly kind: 'header'; readonly columnId: string; readonly at: MenuPlace };

/** The pop-up menus of cells, headers and columns. */
export function GridPopup<Row>(popup: {
  readonly menu: OpenMenu | null;
  readonly api: GridApi<SlotRow<Row>>;
  readonly controller: GridController<Row>;
  readonly props: CuratorGridProps<Row>;
  onReset(): void;
  onClose(): void;
}) {
  const { menu, api, controller, props } = popup;
  const [isColumns, setIsColumns] = useState(false);
  const [, setTurns] = useState(0);
  return (
    <GridMenu
      label={isColumns ? props.text.menu.columns : props.text.label}
      at={menu?.at ?? null}
      lines={menu ? lines(menu) : []}
      onClose={() => {
        setIsColumns(false);
        popup.onClose();
      }}
    />
  );
  function lines(open: OpenMenu): readonly MenuLine[] {
    if (open.kind === 'cell') return cellMenuLines(controller, props);
    if (isColumns) return columnLines(api, props, () => setTurns((turns) => turns + 1));
    return headerMenuLines(api, open.columnId, props, {
      showColumns: () => setIsColumns(true),
      resetLayout: popup.onReset,
    });
  }
}
