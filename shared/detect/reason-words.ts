import type { Reason } from './proposal';
import type { DataCategory } from './vocabulary/entry';

/** What fills a reason's sentence. */
export interface ReasonParts {
  /** The words that decided, in quotes of the language. */
  readonly words: string;
  /** What the category is called, such as "an e-mail address". */
  readonly what: string;
  /** A kind of value, such as "IBAN". */
  readonly kind: string;
  /** A share as a percentage. */
  readonly share: string;
}

/** The words of one language. */
export interface ReasonWords {
  readonly locale: string;
  readonly quote: (words: string) => string;
  readonly categories: Readonly<Partial<Record<DataCategory, string>>>;
  readonly somethingPersonal: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** Numbers that a state gives, by its ISO 3166 code, where `kinds` has no name of their own. */
  readonly nationalNumber: (country: string) => string;
  readonly sentences: Readonly<Record<Reason['code'], (parts: ReasonParts) => string>>;
}
