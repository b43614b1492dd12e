import { useCallback, useState } from 'react';
import { ProfilesGrid } from '../../grid/profiles-grid';
import type { ProfilesGridProps } from '../../grid/profiles-grid-props';
import { useGridColumns, type GridFile } from './use-grid-columns';

type Narrower = Omit<ProfilesGridProps, 'columns' | 'glances' | 'text' | 'onColumnsInSight'>;

/**
 * The grid of an opened file, with what is counted of the columns in sight. That changes with each step sideways, and
 * stays in here so that the screen around the grid is not drawn anew each time.
 */
export function FileGrid({
  of,
  onRows,
  ...grid
}: Narrower & {
  readonly of: GridFile;
  /** The first rows are in sight. */
  onRows(): void;
}) {
  const [inSight, setInSight] = useState<readonly string[]>([]);
  const { shown, glances, text } = useGridColumns(of, inSight);
  const see = useCallback(
    (next: readonly string[]) => {
      setInSight((before) => (String(before) === String(next) ? before : next));
      if (next.length > 0) onRows();
    },
    [onRows],
  );
  return <ProfilesGrid {...grid} columns={shown} glances={glances} text={text} onColumnsInSight={see} />;
}
