import type { PackedPages, RowGroup } from '#shared/parquet/parquet-file';
import { uneditedPages } from './edited-texts';
import type { OpenFile } from './open-file';

/** So much of a file is read at once, while what was read before is looked at: many short readings take much longer. */
const bytesAtOnce = 8 * 1024 * 1024;
/** What few different texts are packed into unpacks to many times as much. */
const mostGroupsAtOnce = 64;

/** A row group of some columns. */
export interface ReadGroup {
  readonly group: RowGroup;
  /** Null pages where the rows must be read as texts. */
  readonly columns: readonly { readonly id: string; readonly pages: PackedPages | null }[];
}

/** Columns one row group after the other, of which the next are read while one is looked at. `edited`: edits count. */
export async function* readAhead(file: OpenFile, ids: readonly string[], edited: boolean): AsyncGenerator<ReadGroup> {
  const { groups, columns } = file.parquet;
  const bytes = ids.reduce((sum, id) => sum + (columns.get(file.named(id)?.name ?? '')?.bytes ?? 0), 0);
  const ofGroup = bytes / Math.max(1, groups.length);
  const atOnce = Math.max(1, Math.min(mostGroupsAtOnce, Math.floor(bytesAtOnce / Math.max(1, ofGroup))));
  const read = (from: number): Promise<readonly ReadGroup[]> => {
    // Asked for at once, they are read at once.
    const reading = Promise.all(
      groups.slice(from, from + atOnce).map(async (group) => {
        const pages = await uneditedPages(file, ids, group, edited);
        return { group, columns: ids.map((id, index) => ({ id, pages: pages[index] ?? null })) };
      }),
    );
    // Whoever stops listening hears of no failure either.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = read(0);
  for (let from = 0; from < groups.length; from += atOnce) {
    const here = await coming;
    coming = read(from + atOnce);
    yield* here;
  }
}
