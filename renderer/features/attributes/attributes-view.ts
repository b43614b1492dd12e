import { z } from 'zod';
import type { Json } from '#shared/base/canonical-json';

export const categoryTabs = ['all', 'standard', 'custom'] as const;
export type CategoryTab = (typeof categoryTabs)[number];
export const panels = ['none', 'editor', 'findings'] as const;
export type Panel = (typeof panels)[number];

/** How wide the side panel may be, in CSS pixels. */
export const panelWidth = { least: 360, usual: 420, most: 560 } as const;

const Layout: z.ZodType<Json> = z.json();

/** Where the person left this screen. Whatever does not parse falls back to its default, field by field. */
export const AttributesView = z.object({
  tab: z.enum(categoryTabs).catch('all'),
  search: z.string().catch(''),
  showRetired: z.boolean().catch(false),
  layout: Layout.catch(null),
  /** Code of the row that had the focus; empty where none had. */
  focus: z.string().catch(''),
  panel: z.enum(panels).catch('none'),
  panelWidth: z.number().min(panelWidth.least).max(panelWidth.most).catch(panelWidth.usual),
});
export type AttributesView = z.infer<typeof AttributesView>;

/** The view that a stored value means; anything unknown is the default view. */
export function readAttributesView(stored: unknown): AttributesView {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return AttributesView.parse(isObject ? stored : {});
}
