import type { DataCategory } from '../vocabulary/entry';
import type { ByteLook } from './byte-looks';

/** Knows one kind of value. */
export interface Recogniser {
  /** Its name in evidence; the words for people are in value-words.ts. */
  readonly kind: string;
  /** What such values are; null for kinds that are known to be no personal information. */
  readonly category: DataCategory | null;
  /** How surely a column of them is personal (above 0) or not (below 0). */
  readonly weight: number;
  /** The least share of a column's values that must be of the kind. */
  readonly share: number;
  readonly quasi?: true;
  /** What looks like this has nothing else in it, so that no other personal value need be searched inside. */
  readonly isWhole?: true;
  /** Cheap: the look of one value. */
  readonly matches: (value: string) => boolean;
  /** `matches` by the bytes of a value. */
  readonly look?: ByteLook;
  /** Dearer: check digits or rules, asked only where the look is right. */
  readonly verify?: (value: string) => boolean;
  /** `verify` by the bytes of a value that has the look. */
  readonly check?: ByteLook;
  /** `verify` excludes little, so the column must look as it should too. */
  readonly isLoose?: true;
  /** Asked of a sample of the matching values together: a birth date is one only among birth dates. */
  readonly holds?: (sample: readonly string[]) => boolean;
}
