import type { CellCommands } from './cell-commands';
import type { GridSurface } from './grid-surface';

/**
 * Copy, cut and paste by the browser's own events: they need no permission, and the focus stays in the cell. Only events
 * on a cell count, so an editor or a filter keeps its clipboard.
 */
export function attachClipboard(root: HTMLElement, surface: GridSurface, commands: CellCommands): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  root.addEventListener('copy', (event) => give(event, () => commands.copy()), { signal });
  root.addEventListener('cut', (event) => give(event, () => commands.cut()), { signal });
  root.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain');
      if (!surface.cellAt(event.target) || !text) return;
      event.preventDefault();
      commands.paste(text);
    },
    { signal },
  );

  function give(event: ClipboardEvent, take: () => string | null): void {
    if (!surface.cellAt(event.target)) return;
    const text = take();
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }

  return () => ending.abort();
}
