import type { AgPublicEventType } from 'ag-grid-community';

/** The part of AG Grid's interface that tells what happens. */
export interface GridEvents {
  addEventListener(event: AgPublicEventType, listener: () => void): void;
  removeEventListener(event: AgPublicEventType, listener: () => void): void;
  isDestroyed(): boolean;
}

/**
 * Listens until the answered function is called. AG Grid hands its events on in a later task, also to listeners that
 * were taken away meanwhile and of grids that are gone: those are not heard.
 */
export function hearGrid(grid: GridEvents, events: readonly AgPublicEventType[], heard: () => void): () => void {
  let isListening = true;
  const listener = (): void => {
    if (isListening && !grid.isDestroyed()) heard();
  };
  for (const event of events) grid.addEventListener(event, listener);
  return () => {
    isListening = false;
    if (grid.isDestroyed()) return;
    for (const event of events) grid.removeEventListener(event, listener);
  };
}
