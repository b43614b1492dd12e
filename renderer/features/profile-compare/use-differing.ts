import { useCallback, useEffect, useRef, useState } from 'react';
import type { Sameness } from '#shared/compare/same-value';
import type { DifferingRow, DifferingRows, DifferingWish } from '../../query/compare-protocol';
import { useSession } from '../../session/session';
import type { ComparisonState } from './comparison-model';

/** The rows that differ and are wanted; those in sight are read as they come. */
export interface Differing {
  /** Null before the first list stands. */
  readonly list: DifferingRows | null;
  rowAt(index: number): DifferingRow | undefined;
  onWindow(first: number, end: number): void;
}

type Page = readonly DifferingRow[];

/** Rows of one question to the worker. */
const pageSize = 60;
/** So many pages are kept; one that went out of sight is asked for again. */
const keptPages = 30;

export function useDiffering(
  { query, comparison }: Extract<ComparisonState, { step: 'done' }>,
  sameness: Sameness,
  kinds: DifferingWish['kinds'],
  column: string | null,
): Differing {
  const { notifyFault } = useSession();
  const [list, setList] = useState<DifferingRows | null>(null);
  const [pages, setPages] = useState<ReadonlyMap<number, Page>>(new Map());
  /** Pages that are here or under way, the latest last. */
  const asked = useRef(new Set<number>());
  const report = useRef(notifyFault);
  useEffect(() => {
    report.current = notifyFault;
  });

  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await query.differing(comparison, { sameness, kinds, column });
      if (!wanted) return;
      asked.current = new Set();
      if (!answer.ok) return report.current(answer.error);
      setPages(new Map());
      setList(answer.value);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [query, comparison, sameness, kinds, column]);

  const number = list?.list ?? null;
  const onWindow = useCallback(
    (first: number, end: number) => {
      if (number === null) return;
      for (let page = Math.floor(first / pageSize); page * pageSize < end; page += 1) {
        const ofList = asked.current;
        if (ofList.has(page)) continue;
        ofList.add(page);
        void query.differingPage(comparison, number, page * pageSize, pageSize).then((read) => {
          // Another list came meanwhile: these rows are of the one before.
          if (ofList !== asked.current) return;
          if (!read.ok) return report.current(read.error);
          for (const oldest of ofList) {
            if (ofList.size <= keptPages) break;
            ofList.delete(oldest);
          }
          setPages((known) => new Map([...known, [page, read.value] as const].filter(([each]) => ofList.has(each))));
        });
      }
    },
    [query, comparison, number],
  );
  const rowAt = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  return { list, rowAt, onWindow };
}
