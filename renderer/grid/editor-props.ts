import type { CuratorColumn } from './column';
import type { GridText } from './grid-props';

/** Where the active cell goes after a commit: `focus` keeps it and takes the keys back, `stay` leaves the focus be. */
export type AfterCommit = 'down' | 'up' | 'next' | 'previous' | 'fill' | 'focus' | 'stay';

/** What every editor gets. */
export interface EditorProps<Row> {
  readonly row: Row;
  readonly column: CuratorColumn<Row>;
  readonly text: Pick<GridText, 'yes' | 'no'>;
  /** The key that opened the editor and replaces the text; null keeps the text. */
  readonly typed: string | null;
  /** A null text changes nothing. */
  onCommit(text: string | null, after: AfterCommit): void;
  onCancel(): void;
  /** The focus left while the text could not be read. */
  onAbandon(problem: string): void;
}

/** What follows a commit; null where the key is no commit. */
export function commitKey(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): 'previous' | 'next' | 'fill' | 'up' | 'down' | null {
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return 'fill';
  return event.shiftKey ? 'up' : 'down';
}
