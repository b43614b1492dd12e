import { createColumn, type Column } from '#shared/query/column';
import { layOver } from '#shared/query/overlay';
import type { ValueDefinition } from '#shared/profile/read-value';
import type { ByteCache } from './byte-cache';
import { createColumns, type Columns, type KeptColumn } from './columns';
import { createFileJobs, type FileJobs } from './file-jobs';
import { createEditLayers, type EditLayers, type LaidOver } from './edit-layers';
import type { ParquetFile } from '#shared/parquet/parquet-file';
import type { EditChanges, FileToOpen, QueryColumn } from './query-protocol';

/** How many views of a file are kept: the grid's, the one that it replaces, and some for exports and counts. */
const keptViews = 8;

/** One open profile file: its columns with meaning and edits, and the views made of it. */
export interface OpenFile {
  /** The bytes that `parquet` reads. */
  readonly blob: Blob;
  readonly parquet: ParquetFile;
  readonly columns: Columns;
  readonly jobs: FileJobs;
  readonly edits: EditLayers;
  readonly version: number;
  readonly idColumn: string | null;
  /** In the order given. */
  readonly described: readonly QueryColumn[];
  named(id: string): QueryColumn | undefined;
  /** What the column's values mean: what it is mapped to, else how it is stored; null for plain text. */
  meaningOf(column: QueryColumn): ValueDefinition | null;
  /** The whole column with its edits; empty where it is not there. */
  column(id: string, isSuperseded: () => boolean): Promise<Column>;
  /** What lies over the column's cells. */
  laidOver(column: QueryColumn): Promise<LaidOver>;
  applyEdits(changes: EditChanges): void;
  describe(columns: readonly QueryColumn[], idColumn: string | null): void;
  /** Keeps a view, null being all rows in the file's order; answers its number. */
  keepView(rows: Uint32Array<ArrayBuffer> | null): number;
  /** Undefined where it was let go. */
  viewOf(view: number): Uint32Array<ArrayBuffer> | null | undefined;
  /** Begins a query; the answer tells whether a newer one began since. */
  beginView(): () => boolean;
  close(): void;
}

/** Makes the file ready to be asked; what is decoded is kept in the cache under names that begin with `prefix`. */
export function createOpenFile(
  file: FileToOpen,
  parquet: ParquetFile,
  cache: ByteCache<KeptColumn>,
  prefix: string,
): OpenFile {
  const columns = createColumns(parquet, cache, prefix);
  const jobs = createFileJobs();
  const edits = createEditLayers(file.edits);
  const views = new Map<number, Uint32Array<ArrayBuffer> | null>();
  let described = file.columns;
  let byId = new Map(described.map((column) => [column.id, column]));
  let { idColumn } = file;
  let version = 0;
  let newest = 0;
  let lastView = 0;

  const meaningOf = ({ name, meaning }: QueryColumn): ValueDefinition | null => {
    const storedAs = parquet.columns.get(name)?.storedAs;
    if (meaning || storedAs === undefined || storedAs === 'STRING' || storedAs === 'OTHER') return meaning;
    return { dataType: storedAs, array: false, options: [], unit: '' };
  };

  const opened: OpenFile = {
    blob: file.parquet,
    parquet,
    columns,
    edits,
    jobs,
    get version() {
      return version;
    },
    get idColumn() {
      return idColumn;
    },
    get described() {
      return described;
    },
    named: (id) => byId.get(id),
    meaningOf,
    async column(id, isSuperseded) {
      for (;;) {
        const began = version;
        const column = byId.get(id);
        const whole = await columns.whole(column?.name ?? '', isSuperseded);
        if (!column) return createColumn(whole, null);
        const kept = columns.kept(column.name);
        if (kept.made) return kept.made;
        const { overlay, edited } = await opened.laidOver(column);
        // What came meanwhile may be about this column.
        if (version !== began) continue;
        kept.made = createColumn(layOver(whole, overlay), meaningOf(column), edited);
        cache.trim();
        return kept.made;
      }
    },
    async laidOver({ id, name }) {
      for (;;) {
        const kept = columns.kept(name);
        if (kept.laid) return kept.laid;
        const began = version;
        const laid = await edits.read(id);
        if (version !== began) continue;
        kept.laid = laid;
        cache.trim();
        return laid;
      }
    },
    applyEdits(changes) {
      for (const id of edits.apply(changes)) {
        const kept = columns.kept(byId.get(id)?.name ?? '');
        kept.made = null;
        kept.laid = null;
      }
      version += 1;
    },
    describe(next, nextIdColumn) {
      // What is decoded and counted stays where nothing new is said.
      if (nextIdColumn === idColumn && JSON.stringify(next) === JSON.stringify(described)) return;
      described = next;
      byId = new Map(next.map((column) => [column.id, column]));
      idColumn = nextIdColumn;
      for (const { name } of next) columns.kept(name).made = null;
      version += 1;
    },
    keepView(rows) {
      lastView += 1;
      views.set(lastView, rows);
      for (const view of views.keys()) if (views.size > keptViews) views.delete(view);
      return lastView;
    },
    viewOf: (view) => views.get(view),
    beginView() {
      newest += 1;
      const mine = newest;
      return () => newest !== mine;
    },
    close() {
      newest += 1;
      jobs.stop();
      views.clear();
      columns.close();
    },
  };
  return opened;
}
