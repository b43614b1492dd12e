import { useEffect, useMemo, useRef, useState } from 'react';
import type { InfiniteView, SortKey } from '../../grid/profiles-grid-props';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { followsEdits, foundOf, ruleOf, type Filter } from './filters';

/** What narrows and orders the shown profiles. */
export interface ViewWish {
  readonly filters: readonly Filter[];
  readonly words: string;
  /** Ids of the columns that the words are looked for in. */
  readonly searched: readonly string[];
  readonly sort: readonly SortKey[];
  /** The data's version: a view of edited rows follows it, any other keeps its rows while they are edited. */
  readonly version: number;
}

/** A made view: the grid's pages, and its number for everything else that is asked about it. */
export interface FileView {
  readonly number: number;
  readonly pages: InfiniteView;
}

/** The view that fits the wish; the one before stands until it is made, so nothing flashes. Null before the first. */
export function useFileView(query: QueryWorker, file: string, wish: ViewWish): FileView | null {
  const { notifyFault } = useSession();
  const { locale } = useLocale();
  const [view, setView] = useState<FileView | null>(null);
  const { filters, words, searched, sort } = wish;
  const text = words.trim();
  const search = useMemo(() => (text === '' ? null : { words: text, columns: searched }), [text, searched]);
  const latest = useRef({ report: notifyFault, standing: view?.number });
  useEffect(() => {
    latest.current = { report: notifyFault, standing: view?.number };
  });
  const version = followsEdits(filters) ? wish.version : 0;

  useEffect(() => {
    let wanted = true;
    const make = async () => {
      const { standing } = latest.current;
      const made = await query.view(file, {
        rule: ruleOf(filters),
        search,
        found: foundOf(filters),
        sort,
        locale,
        ...(standing !== undefined && { standing }),
      });
      if (!wanted) return;
      if (!made.ok) latest.current.report(made.error);
      else if (made.value.view !== latest.current.standing) {
        setView(viewOf(query, file, made.value.view, made.value.count));
      }
    };
    void make();
    return () => {
      wanted = false;
    };
    // Edits change which rows are edited.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file, filters, search, sort, locale, version]);
  return view;
}

function viewOf(query: QueryWorker, file: string, number: number, count: number): FileView {
  const pages: InfiniteView = {
    count,
    async page(start, rows, columns) {
      const page = await query.page(file, number, start, rows, columns);
      if (!page.ok) return null;
      return page.value.rows.map(({ row, cells, invalid, edited }) => ({
        row,
        cells: cells.map((text, at) => ({ text, invalid: invalid.includes(at), edited: edited.includes(at) })),
      }));
    },
    async indexOf(row) {
      const index = await query.indexOf(file, number, row);
      return index.ok ? index.value : null;
    },
  };
  return { number, pages };
}
