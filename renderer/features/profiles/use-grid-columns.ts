import { useMemo } from 'react';
import type { ColumnGlance, ProfilesColumn, ProfilesGridText } from '../../grid/profiles-grid-props';
import type { QueryWorker } from '../../query/query-client';
import { useText } from '../../text/text';
import { glancesIn, gridColumn } from './grid-column';
import type { FileColumn } from './shown-columns';
import { useCellWords } from './use-cell-words';
import { useSummaries } from './use-summaries';
import { useValueStyle } from './use-value-style';

/** The file whose columns are drawn. */
export interface GridFile {
  readonly query: QueryWorker;
  readonly file: string;
  readonly idColumn: string | null;
  readonly visible: readonly FileColumn[];
  /** The versions with which columns last changed. */
  readonly columnVersions: ReadonlyMap<string, number>;
}

/** The columns as the grid draws them, with what is known of those in sight, and the grid's own words. */
export function useGridColumns(
  { query, file, idColumn, visible, columnVersions }: GridFile,
  inSight: readonly string[],
): {
  readonly shown: readonly ProfilesColumn[];
  readonly glances: ReadonlyMap<string, ColumnGlance>;
  readonly text: ProfilesGridText;
} {
  const messages = useText();
  const words = messages.profiles.file;
  const style = useValueStyle();
  const cellWords = useCellWords();
  const summaries = useSummaries(query, file, columnVersions, inSight);
  const shown = useMemo(
    () => visible.map((column) => gridColumn(column, column.id === idColumn, style, words, cellWords)),
    [visible, idColumn, style, words, cellWords],
  );
  // Apart from the columns: what is counted while somebody scrolls must not define all of them anew.
  const glance = useMemo(() => glancesIn(words), [words]);
  const glances = useMemo(
    () => new Map([...summaries].map(([id, summary]) => [id, glance(summary)])),
    [summaries, glance],
  );
  const text = useMemo(
    () => ({
      ...messages.grid,
      ...words.grid,
      menus: messages.grid.menu,
      tooMany: messages.profileEdit.cell.tooMany,
    }),
    [words, messages],
  );
  return { shown, glances, text };
}
