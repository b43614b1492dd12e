import { z } from 'zod';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Json } from '#shared/base/canonical-json';
import { columnSets, type ExportOrder } from '#shared/format/export-order';
import { FileFormat } from '#shared/format/source-table';

/** Which definitions go into the file. */
export const scopes = ['all', 'active', 'custom', 'selected'] as const;
export type Scope = (typeof scopes)[number];

export const delimiters = [',', ';', '\t', '|', '~'] as const satisfies readonly ExportOrder['delimiter'][];

/** What the person chooses before saving; remembered for the next time, field by field. */
export const ExportChoices = z.object({
  format: FileFormat.catch('csv'),
  columns: z.enum(columnSets).catch('full'),
  delimiter: z.enum(delimiters).catch(','),
  byteOrderMark: z.boolean().catch(true),
  scope: z.enum(scopes).catch('all'),
});
export type ExportChoices = z.infer<typeof ExportChoices>;

/** The choices that were remembered; whatever cannot be read takes its default. */
export function readChoices(remembered: Json | null): ExportChoices {
  return ExportChoices.catch(ExportChoices.parse({})).parse(remembered ?? {});
}

/** The definitions of the scope, in the order given; `selected` has the codes of the selection. */
export function inScope(
  definitions: readonly AttributeDefinition[],
  scope: Scope,
  selected: readonly string[],
): readonly AttributeDefinition[] {
  switch (scope) {
    case 'all':
      return definitions;
    case 'active':
      return definitions.filter(({ retired }) => !retired);
    case 'custom':
      return definitions.filter(({ category }) => category === 'custom');
    case 'selected': {
      const codes = new Set(selected);
      return definitions.filter(({ code }) => codes.has(code));
    }
  }
}

/** The order without its definitions; JSON always holds every field. */
export function orderOf(choices: ExportChoices): Omit<ExportOrder, 'definitions'> {
  const { format, delimiter, byteOrderMark } = choices;
  return { format, delimiter, byteOrderMark, columns: format === 'json' ? 'full' : choices.columns };
}

const longestName = 120;

/** A file name that every system accepts, from the workspace's name. */
export function suggestedName(workspaceName: string, format: FileFormat): string {
  const plain = workspaceName
    // Control characters and what Windows refuses in a name.
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longestName)
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${plain || 'attributes'}.${format}`;
}
