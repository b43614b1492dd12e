import { z } from 'zod';
import { fieldKinds, fieldSections } from './editor/profile-fields';
import { searchScopes } from './searched-columns';

export const filePanels = ['values', 'check', 'risk', 'profile', 'none'] as const;
/** What stands beside the grid. */
export type FilePanel = (typeof filePanels)[number];

/** How wide the form of a profile may be, in CSS pixels: at 1,280 the grid keeps more than half of the window. */
export const formWidth = { least: 340, usual: 392, most: 560 } as const;

/** How the person left a profile file. Whatever does not parse falls back to its default, field by field. */
export const ProfileFileView = z.object({
  panel: z.enum(filePanels).catch('values'),
  formWidth: z.number().min(formWidth.least).max(formWidth.most).catch(formWidth.usual),
  /** Which fields the form shows, and which of its sections are closed. */
  fieldKind: z.enum(fieldKinds).catch('all'),
  /** Ids of columns that the grid does not show. */
  hiddenColumns: z.array(z.string()).catch([]),
  /** Where words are looked for, and the ids of the columns that were chosen for it. */
  searchIn: z.enum(searchScopes).catch('shown'),
  searchColumns: z.array(z.string()).catch([]),
  closedSections: z.array(z.enum(fieldSections)).catch([]),
});
export type ProfileFileView = z.infer<typeof ProfileFileView>;

/** The view that a stored value means; anything unknown is the default view. */
export function readProfileFileView(stored: unknown): ProfileFileView {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return ProfileFileView.parse(isObject ? stored : {});
}

/** The key under which a file's view is remembered. */
export function profileFileViewKey(file: string): string {
  return `profiles/${file}`;
}
