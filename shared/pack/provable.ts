import type { ChangeTable } from '../change/change';
import type { Action, HistoryEntry } from '../change/history-entry';

const tables: ReadonlySet<ChangeTable> = new Set(['reviews', 'purposes', 'policies']);
const recorded: ReadonlySet<Action> = new Set(['reveal', 'export', 'override', 'report']);

/** Whether rows of the table are read off the entries of a pack again when it is verified. */
export function isProvable(table: ChangeTable): boolean {
  return tables.has(table);
}

/** Whether a pack holds the entry whole: it is about what the pack says, or records what left. */
export function isEvidence({ action, changes }: Pick<HistoryEntry, 'action' | 'changes'>): boolean {
  return recorded.has(action) || changes.some(({ table }) => isProvable(table));
}
