import type { Fault, FaultCode } from '../base/fault';

/** What a sentence is made of, already in words: empty where the fault does not say it. */
export interface FaultParts {
  readonly fault: Fault;
  readonly file: string;
  /** The file with line and column. */
  readonly where: string;
  /** Line and column. */
  readonly at: string;
  readonly found: string;
  readonly limit: string;
  /** The system's own name for the reason, in brackets. */
  readonly why: string;
}

/** What a size is counted in. */
export type CountedIn = 'bytes' | 'cells' | 'columns' | 'entries' | 'ratio' | 'rows';

/** One language's words for all faults. */
export interface FaultWords {
  readonly locale: string;
  readonly thisFile: string;
  place(fault: Fault): string;
  /** The unit behind a number. */
  readonly reasons: Readonly<Record<CountedIn, string>>;
  readonly sentences: Readonly<Record<FaultCode, (parts: FaultParts) => string>>;
}
