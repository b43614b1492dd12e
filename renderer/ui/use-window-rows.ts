import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows asked for at a time; neighbours of what is in sight come along. */
const pageSize = 64;

/**
 * The rows of a long list as they come into sight. `positions` are the shown ones; `rowAt` answers null for a row that is
 * still on its way. When `version` changes, what is in sight is asked for anew, and stands as it was until it comes.
 */
export function useWindowRows<T>(
  positions: readonly number[],
  fetchRows: (positions: readonly number[]) => Promise<readonly T[]>,
  version = 0,
) {
  const [rows, setRows] = useState<ReadonlyMap<number, T>>(new Map());
  const asked = useRef({ version, positions: new Set<number>() });
  const fetching = useRef(fetchRows);
  useEffect(() => {
    fetching.current = fetchRows;
  });

  const onWindow = useCallback(
    (first: number, end: number) => {
      if (asked.current.version !== version) asked.current = { version, positions: new Set() };
      const known = asked.current;
      const from = Math.floor(first / pageSize) * pageSize;
      const wanted = positions
        .slice(from, Math.ceil(end / pageSize) * pageSize)
        .filter((position) => !known.positions.has(position));
      if (wanted.length === 0) return;
      for (const position of wanted) known.positions.add(position);
      void fetching.current(wanted).then((fetched) => {
        if (asked.current !== known) return;
        setRows((before) => {
          const next = new Map(before);
          fetched.forEach((row, index) => next.set(wanted[index] ?? -1, row));
          return next;
        });
      });
    },
    [positions, version],
  );
  return { rowAt: (position: number) => rows.get(position) ?? null, onWindow };
}
