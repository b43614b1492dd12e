import type { Fault } from '#shared/base/fault';
import type { Action, HistoryEntry } from '#shared/change/history-entry';
import type { HistoryPage, HistoryQuery } from '../../store/store-protocol';

/** How many entries one reading asks for. */
export const pageSize = 50;

/** What the person narrowed the list to; `from` and `to` are local days (YYYY-MM-DD), empty means open. */
export interface HistoryFilter {
  readonly by: string | null;
  readonly action: Action | null;
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

export const noFilter: HistoryFilter = { by: null, action: null, code: '', from: '', to: '' };

/** Whether the filter hides anything. */
export function isFiltering(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '');
}

/** The store's query for a page older than `before`; a local day counts from its first to its last millisecond. */
export function queryOf(filter: HistoryFilter, before: number | null): HistoryQuery {
  return {
    by: filter.by,
    action: filter.action,
    code: filter.code.trim(),
    from: instantOf(filter.from, '00:00:00.000'),
    to: instantOf(filter.to, '23:59:59.999'),
    before,
    limit: pageSize,
  };
}

function instantOf(day: string, time: string): string | null {
  const at = new Date(`${day}T${time}`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The entries read so far, newest first. */
export interface HistoryPages {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  readonly people: readonly string[];
  readonly fault: Fault | null;
}

export const noPages: HistoryPages = { status: 'loading', entries: [], more: false, people: [], fault: null };

export type PagesAction =
  | { readonly kind: 'asked' }
  | { readonly kind: 'first'; readonly page: HistoryPage }
  | { readonly kind: 'newest'; readonly page: HistoryPage }
  | { readonly kind: 'older'; readonly page: HistoryPage }
  | { readonly kind: 'failed'; readonly fault: Fault };

/**
 * The next list. `first` answers a new filter and replaces what is shown; `newest` follows a change of the workspace,
 * and since the history only grows at its newest end, that page is joined to what is known.
 */
export function pagesReducer(pages: HistoryPages, action: PagesAction): HistoryPages {
  switch (action.kind) {
    case 'asked':
      return { ...pages, status: 'loading', fault: null };
    case 'first':
      return { status: 'ready', ...action.page, fault: null };
    case 'newest':
      return { ...joined(pages, action.page), status: 'ready', people: action.page.people, fault: null };
    case 'older':
      return {
        status: 'ready',
        entries: [...pages.entries, ...action.page.entries],
        more: action.page.more,
        people: action.page.people,
        fault: null,
      };
    case 'failed':
      return { ...pages, status: 'failed', fault: action.fault };
  }
}

/** Keeps the older entries only where the fresh page reaches down to them; otherwise something between is unread. */
function joined(pages: HistoryPages, fresh: HistoryPage): Pick<HistoryPages, 'entries' | 'more'> {
  const oldestFresh = fresh.entries.at(-1)?.seq;
  const known = pages.entries[0]?.seq;
  if (oldestFresh === undefined || known === undefined || oldestFresh > known) return fresh;
  return { entries: [...fresh.entries, ...pages.entries.filter((entry) => entry.seq < oldestFresh)], more: pages.more };
}
