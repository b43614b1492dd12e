/** A drag that goes on where the pointer leaves the rows. */
export interface AutoScroll {
  moved(x: number, y: number): void;
  stop(): void;
}

/** How near to the edge scrolling begins, and its greatest step in pixels a frame. */
const edge = 18;
const fastest = 40;

/** Scrolls the grid's viewport while the pointer stays at or beyond its edge; `track` is told the nearest point inside. */
export function autoScroll(root: HTMLElement, track: (x: number, y: number) => void): AutoScroll {
  const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport') ?? root;
  let frame = 0;
  let pointer = { x: 0, y: 0 };

  function step(): void {
    const area = inside();
    const down = pull(pointer.y, area.top, area.bottom);
    const right = pull(pointer.x, area.left, area.right);
    viewport.scrollBy(right, down);
    track(clamp(pointer.x, area.left + 1, area.right - 1), clamp(pointer.y, area.top + 1, area.bottom - 1));
    frame = down !== 0 || right !== 0 ? requestAnimationFrame(step) : 0;
  }
  /** The part of the viewport that shows rows: below the header, beside the pinned columns. */
  function inside(): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } {
    const view = viewport.getBoundingClientRect();
    const header = root.querySelector('.ag-header')?.getBoundingClientRect();
    const top = Math.max(view.top, header?.bottom ?? view.top);
    return {
      top,
      left: view.left,
      bottom: view.top + viewport.clientTop + viewport.clientHeight,
      right: view.left + viewport.clientLeft + viewport.clientWidth,
    };
  }

  return {
    moved(x, y) {
      pointer = { x, y };
      if (frame === 0) step();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function pull(at: number, low: number, high: number): number {
  if (at < low) return -Math.min(fastest, low - at + 4);
  if (at > high - edge) return Math.min(fastest, at - (high - edge) + 2);
  return 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
