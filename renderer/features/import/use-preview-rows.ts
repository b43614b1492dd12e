import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewRow } from './import-protocol';

/** Rows asked of the worker at a time; neighbours of what is in sight come along. */
const pageSize = 64;

/**
 * The rows of a comparison as they come into sight. `positions` are the shown ones; `rowAt` answers null for a row that
 * is still on its way.
 */
export function usePreviewRows(
  positions: readonly number[],
  fetchRows: (positions: readonly number[]) => Promise<readonly PreviewRow[]>,
) {
  const [rows, setRows] = useState<ReadonlyMap<number, PreviewRow>>(new Map());
  const asked = useRef(new Set<number>());
  const fetching = useRef(fetchRows);
  useEffect(() => {
    fetching.current = fetchRows;
  });

  const onWindow = useCallback(
    (first: number, end: number) => {
      const from = Math.floor(first / pageSize) * pageSize;
      const wanted = positions
        .slice(from, Math.ceil(end / pageSize) * pageSize)
        .filter((position) => !asked.current.has(position));
      if (wanted.length === 0) return;
      for (const position of wanted) asked.current.add(position);
      void fetching.current(wanted).then((fetched) => {
        setRows((known) => {
          const next = new Map(known);
          fetched.forEach((row, index) => next.set(wanted[index] ?? -1, row));
          return next;
        });
      });
    },
    [positions],
  );
  return { rowAt: (position: number) => rows.get(position) ?? null, onWindow };
}
