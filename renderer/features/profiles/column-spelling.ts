import { plainSpelling, spellingOf, type BooleanSpelling } from '#shared/profile/enter-value';
import type { EditedText } from '#shared/profile/cell-edit';
import type { QueryWorker } from '../../query/query-client';
import type { FileColumn } from './shown-columns';

/** How a column of the file writes yes and no, by its most frequent values; plainly where it holds neither. */
export async function spellingIn(column: FileColumn, file: string, query: QueryWorker): Promise<BooleanSpelling> {
  if (!isFlag(column)) return plainSpelling;
  const facet = await query.facet(file, null, column.id, { limit: 20 });
  return facet.ok ? spellingOf(facet.value.values.map(({ text }) => text)) : plainSpelling;
}

/** Yes and no come in plain spelling out of fields and editors; the column may have its own. */
export function spelled(text: EditedText, column: FileColumn, spelling: BooleanSpelling): EditedText {
  if (!isFlag(column)) return text;
  return text === plainSpelling.true ? spelling.true : text === plainSpelling.false ? spelling.false : text;
}

/** Whether the column holds yes or no, and no list or choice of them. */
export function isFlag({ definition }: FileColumn): boolean {
  return definition?.dataType === 'BOOLEAN' && !definition.array && definition.options.length === 0;
}
