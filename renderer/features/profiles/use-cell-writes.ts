import { useCallback, useRef } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { BlockWrite } from '../../grid/block-write';
import type { EditCause } from '../../grid/column';
import type { WriteOutcome } from '../../grid/profiles-grid-props';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { cellEditing } from './cell-editing';
import type { FileColumn } from './shown-columns';
import { useCellWords } from './use-cell-words';
import type { QueryFile } from './use-query-file';
import { planWrites } from './write-cells';

/** Takes what is written over cells of the grid as one undo step; one write waits for the one before. */
export function useCellWrites(
  file: ProfileFile,
  opened: QueryFile & { status: 'open' },
  view: number | null,
  columns: readonly FileColumn[],
): (writes: readonly BlockWrite[], cause: EditCause) => Promise<WriteOutcome | null> {
  const { workspace, notifyFault } = useSession();
  const { language } = useLocale();
  const words = useCellWords();
  const { query, followed } = opened;
  const last = useRef<Promise<unknown>>(Promise.resolve());

  return useCallback(
    (writes, cause) => {
      const write = async (): Promise<WriteOutcome | null> => {
        if (view === null) return null;
        await followed();
        const planned = await planWrites(writes, {
          file: file.id,
          query,
          view,
          columns,
          editing: (column) => cellEditing(column, words, language),
        });
        if (!planned.ok) {
          notifyFault(planned.error);
          return null;
        }
        const { changes, blocks, outcome } = planned.value;
        if (changes.length === 0) return outcome;
        const applied = await workspace.apply(cause, subjectOf(file, columns, writes), changes, blocks);
        if (applied.ok) return outcome;
        notifyFault(applied.error);
        return null;
      };
      const done = last.current.then(write);
      last.current = done.catch(() => null);
      return done;
    },
    [workspace, notifyFault, words, language, query, followed, view, columns, file],
  );
}

/** What the history calls it: the file, and the column where there is one alone. */
export function subjectOf(
  file: Pick<ProfileFile, 'name'>,
  columns: readonly FileColumn[],
  writes: readonly Pick<BlockWrite, 'columnIds'>[],
): string {
  const [only, ...others] = new Set(writes.flatMap(({ columnIds }) => columnIds));
  const label = others.length === 0 ? columns.find(({ id }) => id === only)?.label : undefined;
  return label === undefined ? file.name : `${file.name}, ${label}`;
}
