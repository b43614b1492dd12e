import type { ColumnGlance } from './profiles-grid-props';

type Watcher = (glance: ColumnGlance | null) => void;

/**
 * What headers tell of their columns' values, beside AG Grid's own definitions: a new definition of one column would make it
 * look through all of them and draw every header in sight again.
 */
export interface HeaderGlances {
  /** Null while it is being counted. */
  get(column: string): ColumnGlance | null;
  /** Tells of each change; one header a column watches. Answers what ends it. */
  watch(column: string, watcher: Watcher): () => void;
  /** Takes what is known now, and tells those whose column it changed for. */
  set(glances: ReadonlyMap<string, ColumnGlance>): void;
}

/** Glances of which nothing is known yet. */
export function headerGlances(): HeaderGlances {
  let known: ReadonlyMap<string, ColumnGlance> = new Map();
  const watchers = new Map<string, Watcher>();
  return {
    get: (column) => known.get(column) ?? null,
    watch(column, watcher) {
      watchers.set(column, watcher);
      return () => {
        if (watchers.get(column) === watcher) watchers.delete(column);
      };
    },
    set(glances) {
      const before = known;
      known = glances;
      for (const [column, watcher] of watchers) {
        const glance = glances.get(column) ?? null;
        if (!isSame(glance, before.get(column) ?? null)) watcher(glance);
      }
    },
  };
}

function isSame(left: ColumnGlance | null, right: ColumnGlance | null): boolean {
  if (left === right || left === null || right === null) return left === right;
  return (
    left.filled === right.filled &&
    left.detail === right.detail &&
    left.hasInvalid === right.hasInvalid &&
    left.bars.length === right.bars.length &&
    left.bars.every((bar, place) => bar === right.bars[place])
  );
}
