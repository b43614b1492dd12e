import type { ProfileSource } from '#shared/profile/convert-report';
import type { ProfileDialect } from '#shared/profile/profile-dialect';
import type { Doubts } from './doubts';
import type { Rejects } from './rejects';

/** A JSON value that is no string, as the file writes it: no digit is lost. */
export interface Literal {
  readonly literal: string;
  readonly kind: 'integer' | 'number' | 'boolean' | 'nested';
}

/** What a file says in one cell; null where it says nothing at all: a short row, a missing member, a null. */
export type ProfileCell = string | null | Literal;

/** A row and the line, or position in a list, at which it begins. */
export type ProfileRow = readonly ProfileCell[];

/** A file being read: what is known before its rows, its rows in batches, and what is known after them. */
export interface TableRows {
  readonly source: ProfileSource;
  readonly dialect: ProfileDialect | null;
  readonly names: readonly string[];
  readonly batches: AsyncIterable<readonly ProfileRow[]>;
  readonly doubts: Doubts;
  readonly rejects: Rejects;
}

/** The cell as text: what a delimited file writes. */
export function cellText(cell: ProfileCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell.literal;
}
