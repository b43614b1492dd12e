import { useEffect, useState } from 'react';
import { useSession } from '../../session/session';

/** How many cells of a file say something else than it does; 0 until they are counted. `version` counts them anew. */
export function useEditedCells(file: string, version: number): number {
  const { store } = useSession();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void store.countEditedCells(file).then((counted) => {
      if (isWanted && counted.ok) setCount(counted.value);
    });
    return () => {
      isWanted = false;
    };
    // Each version of the data is counted anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, file, version]);
  return count;
}
