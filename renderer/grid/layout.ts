import { z } from 'zod';
import type { Json } from '#shared/base/canonical-json';

const ColumnLayout = z.object({
  id: z.string(),
  /** In pixels. */
  width: z.number().positive().nullable(),
  isHidden: z.boolean(),
  isPinned: z.boolean(),
  sort: z.enum(['asc', 'desc']).nullable(),
  sortIndex: z.number().int().nullable(),
});
export type ColumnLayout = z.infer<typeof ColumnLayout>;

const GridLayout = z.object({
  version: z.literal(1),
  /** In the order shown. */
  columns: z.array(ColumnLayout),
  filters: z.record(z.string(), z.json()),
});
export type GridLayout = z.infer<typeof GridLayout>;

/** The part of AG Grid's column state that a layout keeps. */
export interface ColumnState {
  readonly colId: string;
  readonly width?: number | null | undefined;
  readonly hide?: boolean | null | undefined;
  readonly pinned?: boolean | 'left' | 'right' | null | undefined;
  readonly sort?: unknown;
  readonly sortIndex?: number | null | undefined;
}

/** What is kept of a grid's columns and filters. */
export function toLayout(states: readonly ColumnState[], filters: Readonly<Record<string, unknown>>): Json {
  const layout = GridLayout.safeParse({
    version: 1,
    columns: states.map((state) => ({
      id: state.colId,
      width: state.width ?? null,
      isHidden: state.hide === true,
      isPinned: Boolean(state.pinned),
      sort: state.sort === 'asc' || state.sort === 'desc' ? state.sort : null,
      sortIndex: state.sortIndex ?? null,
    })),
    filters,
  });
  return layout.success ? layout.data : null;
}

/** Reads a kept layout; columns that no longer exist are left out, and what is no layout at all is null. */
export function readLayout(json: Json | null, columnIds: ReadonlySet<string>): GridLayout | null {
  const read = GridLayout.safeParse(json);
  if (!read.success) return null;
  const { version, columns, filters } = read.data;
  return {
    version,
    columns: columns.filter((column) => columnIds.has(column.id)),
    filters: Object.fromEntries(Object.entries(filters).filter(([id]) => columnIds.has(id))),
  };
}
