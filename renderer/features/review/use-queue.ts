import { useDeferredValue, useMemo, useState } from 'react';
import { foldForSearch } from '#shared/attribute/naming';
import type { Desk, DeskEntry } from '#shared/review/desk';
import { isOpen } from '#shared/review/state';
import { queueRows, type QueueRow } from './queue-rows';

export const queueFilters = ['open', 'again', 'requested', 'decided', 'all'] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** The queue as the person sees it, and where in it they are. */
export interface Queue {
  readonly rows: readonly QueueRow[];
  /** The attribute whose evidence is shown; null where the queue is empty. */
  readonly focused: DeskEntry | null;
  /** Its row; -1 where there is none. */
  readonly focusedRow: number;
  readonly filter: QueueFilter;
  readonly search: string;
  /** What is left to review once what is being decided is kept. */
  readonly left: number;
  setFilter(filter: QueueFilter): void;
  setSearch(search: string): void;
  focus(code: string): void;
  /** Goes so many attributes on, or back; stays at the ends. */
  move(steps: number): void;
  /** Puts the focused attribute behind all others for now. */
  skip(): void;
  /** Takes attributes out of sight that are being decided, until the desk has followed. */
  handle(entries: readonly DeskEntry[]): void;
  /** Brings them back, as where the store refused. */
  unhandle(entries: readonly DeskEntry[]): void;
}

/** What is on the desk, narrowed and walked through. */
export function useQueue(desk: Desk): Queue {
  const [filter, setFilter] = useState<QueueFilter>('open');
  const [search, setSearch] = useState('');
  /** The focused attribute, and where among the items it was: what comes in the place of a decided one is next. */
  const [at, setAt] = useState<{ readonly code: string | null; readonly place: number }>({ code: null, place: 0 });
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [handled, setHandled] = useState<ReadonlyMap<string, DeskEntry>>(new Map());
  // Once the desk has the new review, the attribute is where it belongs, also if that is taken back later.
  const waiting = [...handled].filter(([each, entry]) => desk.entries.get(each)?.review === entry.review);
  if (waiting.length < handled.size) setHandled(new Map(waiting));

  const wanted = useDeferredValue(search);
  const rows = useMemo(
    () => queueRows(desk, { isShown: shownBy(desk, filter, wanted, handled), skipped, decided: filter !== 'open' }),
    [desk, filter, wanted, handled, skipped],
  );
  const items = useMemo(
    () => rows.flatMap((row, at) => (row.kind === 'item' ? [{ code: row.item.code, at }] : [])),
    [rows],
  );
  const found = at.code === null ? -1 : items.findIndex((item) => item.code === at.code);
  const place = found >= 0 ? found : Math.min(at.place, items.length - 1);
  const current = items[place] ?? null;

  const goTo = (next: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, next))];
    if (!item) return;
    setAt({ code: item.code, place: items.indexOf(item) });
  };
  return {
    rows,
    focused: current ? (desk.entries.get(current.code) ?? null) : null,
    focusedRow: current?.at ?? -1,
    filter,
    search,
    left: desk.order.filter(({ code }) => !handled.has(code)).length,
    setFilter(next) {
      setAt({ code: null, place: 0 });
      setFilter(next);
    },
    setSearch,
    focus: (wantedCode) => goTo(items.findIndex((item) => item.code === wantedCode)),
    move: (steps) => goTo(place + steps),
    skip() {
      if (!current) return;
      if (skipped.has(current.code)) return goTo(place + 1);
      setAt({ code: null, place });
      setSkipped(new Set([...skipped, current.code]));
    },
    handle(entries) {
      const going = new Set(entries.map(({ definition }) => definition.code));
      const first = items.findIndex(({ code }) => going.has(code));
      if (current && going.has(current.code)) setAt({ code: null, place: Math.max(0, first) });
      setHandled(new Map([...waiting, ...entries.map((entry) => [entry.definition.code, entry] as const)]));
    },
    unhandle: (entries) => setHandled((now) => new Map([...now].filter(([, entry]) => !entries.includes(entry)))),
  };
}

function shownBy(
  desk: Desk,
  filter: QueueFilter,
  search: string,
  handled: ReadonlyMap<string, DeskEntry>,
): (code: string) => boolean {
  const words = foldForSearch(search).split(/\s+/).filter(Boolean);
  return (code) => {
    const entry = desk.entries.get(code);
    if (!entry || handled.has(code) || !passes(entry.item.standing.state, filter)) return false;
    if (words.length === 0) return true;
    const { label, name, description } = entry.definition;
    const text = foldForSearch(`${code} ${name} ${label} ${description}`);
    return words.every((word) => text.includes(word));
  };
}

function passes(state: DeskEntry['item']['standing']['state'], filter: QueueFilter): boolean {
  switch (filter) {
    case 'open':
      return isOpen(state);
    case 'again':
    case 'requested':
      return state === filter;
    case 'decided':
      return !isOpen(state);
    case 'all':
      return true;
  }
}
