import type { Reading, ReasonCode } from './reading-types';
import type { DataCategory } from './vocabulary/entry';

/** What the detector looks at. `dataType` is any platform's word for a type. */
export interface DetectedDefinition {
  readonly code: string;
  readonly name?: string;
  readonly label: string;
  readonly description: string;
  readonly dataType: string;
}

/** One ground for a proposal; `weight` above 0 points to personal information. */
export interface Reason {
  readonly code:
    | ReasonCode
    | 'type-boolean'
    | 'type-time'
    | 'type-number'
    | 'values'
    | 'values-inside'
    | 'among-personal'
    | 'unknown-among-personal';
  readonly from: 'code' | 'label' | 'description' | 'type' | 'values' | 'list';
  /** The words that decided; the type; the recogniser's name. */
  readonly words: string;
  readonly category: DataCategory | null;
  readonly weight: number;
  /** Share of the values, or of the list's attributes that are proposed as personal, 0 to 1. */
  readonly share?: number;
}

/** What the detector thinks of one attribute. A person decides. */
export interface Proposal {
  readonly personal: 'yes' | 'no' | 'ask';
  /** Null where `personal` is no, and where nothing says which. */
  readonly category: DataCategory | null;
  /** 0 surely not personal, 1 surely personal. */
  readonly score: number;
  /** Identifies only in combination, as a birth date or a postal code does. */
  readonly quasi: boolean;
  readonly reasons: readonly Reason[];
}

/** What one of the definition's texts says. */
export interface FoundReading {
  readonly from: 'code' | 'label' | 'description';
  readonly reading: Reading;
}
