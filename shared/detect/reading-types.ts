import type { DataCategory } from './vocabulary/entry';

/** Why a text points to personal information or away from it. The words for people are in reason-words.ts. */
export type ReasonCode =
  | 'names-trait'
  | 'lasting-trait'
  | 'weak-trait'
  | 'trait-of-thing'
  | 'person'
  | 'name-of-person'
  | 'id-of-person'
  | 'other-person'
  | 'id-of-unknown'
  | 'bare-name'
  | 'bare-id'
  | 'thing'
  | 'event'
  | 'flag'
  | 'consent'
  | 'aspect'
  | 'coarse'
  | 'plain-value';

/** What one text says about the attribute. */
export interface Reading {
  readonly code: ReasonCode;
  /** Positive points to personal information, negative away from it; about -3 to 3. */
  readonly weight: number;
  readonly category: DataCategory | null;
  readonly quasi: boolean;
  /** The trait that decided stays personal whatever the data type. */
  readonly lasting: boolean;
  /** The words that decided. */
  readonly words: string;
  /** Every phrase of the vocabulary that was found. */
  readonly phrases: readonly string[];
}
