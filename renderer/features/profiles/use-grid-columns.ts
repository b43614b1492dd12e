import { useMemo } from 'react';
import type { ColumnGlance, ProfilesColumn, ProfilesGridText } from '../../grid/profiles-grid-props';
import type { QueryWorker } from '../../query/query-client';
import { useText } from '../../text/text';
import { glanceOf, gridColumn } from './grid-column';
import type { FileColumn } from './shown-columns';
import { useCellWords } from './use-cell-words';
import { useSummaries } from './use-summaries';
import { useValueStyle } from './use-value-style';

/** The columns as the grid draws them, with what is known of those in sight, and the grid's own words. */
export function useGridColumns(given: {
  readonly query: QueryWorker;
  readonly file: string;
  readonly idColumn: string | null;
  readonly visible: readonly FileColumn[];
  readonly inSight: readonly string[];
  /** The versions with which columns last changed. */
  readonly columnVersions: ReadonlyMap<string, number>;
}): {
  readonly shown: readonly ProfilesColumn[];
  readonly glances: ReadonlyMap<string, ColumnGlance>;
  readonly text: ProfilesGridText;
} {
  const { visible, idColumn } = given;
  const messages = useText();
  const words = messages.profiles.file;
  const style = useValueStyle();
  const cellWords = useCellWords();
  const summaries = useSummaries(given.query, given.file, given.columnVersions, given.inSight);
  const shown = useMemo(
    () => visible.map((column) => gridColumn(column, column.id === idColumn, style, words, cellWords)),
    [visible, idColumn, style, words, cellWords],
  );
  // Apart from the columns: what is counted while somebody scrolls must not define all of them anew.
  const glances = useMemo(
    () => new Map([...summaries].map(([id, summary]) => [id, glanceOf(summary, words)])),
    [summaries, words],
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
