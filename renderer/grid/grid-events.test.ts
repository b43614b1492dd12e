import { describe, expect, it } from 'vitest';
import { hearGrid, type GridEvents } from './grid-events';

/** Hands an event on in a later task, to whoever listened when it came about: as AG Grid does. */
function lateGrid() {
  const listeners = new Set<() => void>();
  let isDestroyed = false;
  let queue: (() => void)[] = [];
  const events: GridEvents = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
    isDestroyed: () => isDestroyed,
  };
  return {
    events,
    listeners,
    happen: () => queue.push(...listeners),
    destroy: () => (isDestroyed = true),
    handOn() {
      for (const listener of queue) listener();
      queue = [];
    },
  };
}

describe('hearing of a grid', () => {
  it('tells of each event', () => {
    const grid = lateGrid();
    let heard = 0;
    hearGrid(grid.events, ['sortChanged'], () => (heard += 1));
    grid.happen();
    grid.handOn();
    grid.happen();
    grid.handOn();
    expect(heard).toBe(2);
  });

  it('tells of nothing that is handed on after it ended', () => {
    const grid = lateGrid();
    let heard = 0;
    const end = hearGrid(grid.events, ['sortChanged'], () => (heard += 1));
    grid.happen();
    end();
    grid.handOn();
    expect(heard).toBe(0);
    expect(grid.listeners.size).toBe(0);
  });

  it('tells of nothing that is handed on after the grid is gone', () => {
    const grid = lateGrid();
    let heard = 0;
    hearGrid(grid.events, ['sortChanged'], () => (heard += 1));
    grid.happen();
    grid.destroy();
    grid.handOn();
    expect(heard).toBe(0);
  });
});
