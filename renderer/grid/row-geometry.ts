/** A table of rows of one height behind a view that scrolls over it; all in CSS pixels. */
export interface TableSize {
  readonly count: number;
  readonly rowHeight: number;
  /** How much of the rows the view shows, its header left out. */
  readonly viewHeight: number;
}

/** Chromium draws no element taller than some 33.5 million pixels. */
const tallest = 30_000_000;

/** How tall what is scrolled is: as tall as all rows, or as an element can be. */
export function scrolledHeight({ count, rowHeight }: TableSize): number {
  return Math.min(count * rowHeight, tallest);
}

/** Whether rows keep their place in what is scrolled; a taller table than an element can be slides along with the view. */
export function isStill(table: TableSize): boolean {
  return table.count * table.rowHeight <= tallest;
}

/** The pixel of the whole table at the view's upper edge. */
function topOf(table: TableSize, scrollTop: number): number {
  if (isStill(table)) return scrollTop;
  return (scrollTop * wayOf(table)) / (tallest - table.viewHeight);
}

/** How far the whole table can be scrolled. */
function wayOf({ count, rowHeight, viewHeight }: TableSize): number {
  return Math.max(0, count * rowHeight - viewHeight);
}

/** Where a row stands in what is scrolled. */
export function offsetOf(table: TableSize, scrollTop: number, place: number): number {
  return place * table.rowHeight - topOf(table, scrollTop) + scrollTop;
}

/** The rows that the view shows, even in part, and so many more on both sides; `end` is the first that is not among them. */
export function rowsInView(
  table: TableSize,
  scrollTop: number,
  beyond = 0,
): { readonly first: number; readonly end: number } {
  const top = topOf(table, scrollTop);
  return {
    first: Math.min(table.count, Math.max(0, Math.floor(top / table.rowHeight) - beyond)),
    end: Math.max(0, Math.min(table.count, Math.ceil((top + table.viewHeight) / table.rowHeight) + beyond)),
  };
}

/** Where to scroll so that the row is in view: as little as is needed, or to the middle where it is out of view. */
export function scrollTopFor(
  table: TableSize,
  scrollTop: number,
  place: number,
  where: 'nearest' | 'middle' = 'nearest',
): number {
  const { rowHeight, viewHeight } = table;
  const top = topOf(table, scrollTop);
  const rowTop = place * rowHeight;
  const isAbove = rowTop < top;
  if (!isAbove && rowTop + rowHeight <= top + viewHeight) return scrollTop;
  const middle = rowTop - (viewHeight - rowHeight) / 2;
  const edge = isAbove ? rowTop : rowTop + rowHeight - viewHeight;
  const wanted = Math.min(wayOf(table), Math.max(0, where === 'middle' ? middle : edge));
  return isStill(table) ? wanted : (wanted * (tallest - viewHeight)) / wayOf(table);
}
