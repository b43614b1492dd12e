import { useLayoutEffect, type RefObject } from 'react';

/** CSS pixels that the message below an editor may take, its shadow included. */
const messageWidth = 330;

/**
 * Keeps an element laid over a cell while the grid scrolls, resizes or moves its columns; out of view it stays focused
 * and alive but unseen. Looking at each frame is simpler than hearing of every cause, and stops with the editor.
 */
export function useFollowCell(
  root: HTMLElement,
  cell: () => HTMLElement | null,
  overlay: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    let frame = 0;
    function place(): void {
      frame = requestAnimationFrame(place);
      const element = overlay.current;
      if (!element) return;
      const rect = cell()?.getBoundingClientRect();
      const around = root.getBoundingClientRect();
      const header = root.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? around.top;
      const isSeen = rect !== undefined && rect.bottom > header && rect.top < around.bottom;
      element.style.opacity = isSeen ? '1' : '0';
      if (!rect) return;
      element.style.left = `${rect.left - around.left}px`;
      element.style.top = `${rect.top - around.top}px`;
      element.style.minWidth = `${rect.width}px`;
      element.style.maxWidth = `${Math.max(around.right - rect.left - 8, rect.width)}px`;
      element.style.setProperty('--curator-cell-height', `${rect.height}px`);
      // A message is wider than most cells: near the right edge it grows to the left, where there is room.
      const isAtEnd = around.right - rect.left < messageWidth && rect.right - around.left > messageWidth;
      element.dataset['side'] = isAtEnd ? 'end' : 'start';
      element.dataset['flip'] = String(around.bottom - rect.bottom < 180 && rect.top - header > 180);
    }
    place();
    return () => cancelAnimationFrame(frame);
  }, [root, cell, overlay]);
}
