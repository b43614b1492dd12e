import { buildColumn, bytesOf, textAt, type TextColumn } from '#shared/query/text-column';
import type { Column } from '#shared/query/column';
import type { ByteCache, Sized } from './byte-cache';
import { pause } from './breathe';
import type { LaidOver } from './edit-layers';
import type { ParquetFile } from '#shared/parquet/parquet-file';

/** What is kept of one column: the whole of it, or the row groups that pages needed. */
export interface KeptColumn extends Sized {
  whole: TextColumn | null;
  readonly groups: Map<number, readonly (string | null)[]>;
  /** The column with edits and meaning, and what lies over it, as worked out last. */
  made: Column | null;
  laid: LaidOver | null;
}

/** Thrown where nobody waits for the answer any more. */
export class Superseded extends Error {}

/**
 * A file's columns as texts, decoded when they are asked for and kept while there is room. Edits are not in them. Somebody
 * waits for rows before their eyes: while some are being read, whole columns are not read on.
 */
export interface Columns {
  /** The whole column; rejects with `Superseded` as soon as everybody who asked for it has been superseded. */
  whole(name: string, isSuperseded: () => boolean): Promise<TextColumn>;
  /**
   * What these rows say, in their order. Decodes no more than the row groups that they stand in, unless those are most
   * of the file: then the column is worth having whole.
   */
  texts(name: string, rows: readonly number[]): Promise<readonly (string | null)[]>;
  /** What is kept of the column, now. */
  kept(name: string): KeptColumn;
  /** Forgets everything; whoever still waits is superseded. */
  close(): void;
}

/** Reads the columns of a file into the cache, under names that begin with `prefix`. */
export function createColumns(
  parquet: Pick<ParquetFile, 'rows' | 'groups' | 'columns' | 'readTexts'>,
  cache: ByteCache<KeptColumn>,
  prefix: string,
): Columns {
  const loading = new Map<string, { readonly done: Promise<TextColumn>; readonly askers: (() => boolean)[] }>();
  const reading = new Map<string, Promise<readonly (string | null)[]>>();
  let closed = false;
  let pages = 0;

  const kept = (name: string): KeptColumn => {
    const known = cache.get(prefix + name);
    if (known) return known;
    const fresh = emptyColumn();
    if (!closed) cache.set(prefix + name, fresh);
    return fresh;
  };

  const readGroup = (name: string, index: number): Promise<readonly (string | null)[]> => {
    const known = kept(name).groups.get(index);
    if (known) return Promise.resolve(known);
    const key = `${index} ${name}`;
    const group = parquet.groups[index];
    if (!group) throw new Error(`Row group ${index} is not there`);
    const read = reading.get(key) ?? parquet.readTexts(name, group).finally(() => reading.delete(key));
    reading.set(key, read);
    return read;
  };

  const readGroups = async (
    name: string,
    indexes: Iterable<number>,
  ): Promise<ReadonlyMap<number, readonly (string | null)[]>> => {
    const read = new Map<number, readonly (string | null)[]>();
    pages += 1;
    try {
      for (const index of indexes) {
        const texts = await readGroup(name, index);
        read.set(index, texts);
        if (!kept(name).whole) kept(name).groups.set(index, texts);
      }
    } finally {
      pages -= 1;
    }
    return read;
  };

  const load = async (name: string, askers: readonly (() => boolean)[]): Promise<TextColumn> => {
    const builder = buildColumn(parquet.rows);
    if (parquet.columns.has(name)) {
      for (const index of parquet.groups.keys()) {
        while (pages > 0) await pause();
        if (closed || askers.every((isSuperseded) => isSuperseded())) throw new Superseded();
        builder.add(await readGroup(name, index));
      }
    }
    const entry = kept(name);
    entry.whole = builder.finish();
    entry.groups.clear();
    cache.trim();
    return entry.whole;
  };

  const whole = (name: string, isSuperseded: () => boolean): Promise<TextColumn> => {
    const { whole: known } = kept(name);
    if (known) return Promise.resolve(known);
    const running = loading.get(name);
    if (running) {
      running.askers.push(isSuperseded);
      return running.done;
    }
    const askers = [isSuperseded];
    const done = load(name, askers).finally(() => loading.delete(name));
    loading.set(name, { done, askers });
    return done;
  };

  return {
    whole,
    kept,
    close() {
      closed = true;
      cache.deleteUnder(prefix);
    },
    async texts(name, rows) {
      if (!parquet.columns.has(name)) return rows.map(() => null);
      const { whole: known } = kept(name);
      if (known) return rows.map((row) => textAt(known, row));
      const groups = new Set(rows.map((row) => groupOf(parquet, row)));
      if (groups.size > 2 && groups.size * 2 > parquet.groups.length) {
        const column = await whole(name, () => false);
        return rows.map((row) => textAt(column, row));
      }
      const read = await readGroups(name, groups);
      cache.trim();
      return rows.map((row) => {
        const index = groupOf(parquet, row);
        return read.get(index)?.[row - (parquet.groups[index]?.start ?? 0)] ?? null;
      });
    },
  };
}

/** The place of the row group that a row stands in. */
function groupOf({ groups }: Pick<ParquetFile, 'groups'>, row: number): number {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.start ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

function emptyColumn(): KeptColumn {
  const sizes = new WeakMap<object, number>();
  const sizeOf = <T extends object>(value: T, measure: (value: T) => number): number => {
    const size = sizes.get(value) ?? measure(value);
    sizes.set(value, size);
    return size;
  };
  const column: KeptColumn = {
    whole: null,
    groups: new Map(),
    made: null,
    laid: null,
    bytes() {
      let bytes = column.whole ? sizeOf(column.whole, bytesOf) : 0;
      for (const texts of column.groups.values()) bytes += sizeOf(texts, bytesOfTexts);
      // Without edits it is made of the same texts and numbers.
      const { made, whole } = column;
      if (made) bytes += made.bytes() - (made.codes === whole?.codes ? sizeOf(whole, bytesOf) : 0);
      return bytes + (column.laid?.bytes() ?? 0);
    },
  };
  return column;
}

function bytesOfTexts(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + 20 + (text?.length ?? 0), 0);
}
