import type { DataType } from '../attribute/data-type';
import { writeList } from '../format/list-text';

/** A list's items as one cell, written as the cell was that they come from: a JSON list again, else `first; second`. */
export function writeListLike(items: readonly string[], before: string | null, dataType: DataType): string {
  if (!before?.trimStart().startsWith('[')) return writeList(items);
  const isBare = dataType !== 'STRING' && dataType !== 'DATE' && dataType !== 'TIME_STAMP';
  return `[${items.map((item) => (isBare && isLiteral(item) ? item : JSON.stringify(item))).join(',')}]`;
}

/** JSON's own numbers, true and false. */
function isLiteral(text: string): boolean {
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false)$/.test(text);
}
