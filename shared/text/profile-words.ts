import type { DoubtCode } from '../profile/doubt';
import type { RejectReason } from '../profile/reject';

/** One language's words for what is doubtful in a profile file and for what of it is no row. */
export interface ProfileWords {
  /** `found` is what the doubt is about, `count` how often it came up. */
  readonly doubts: Readonly<Record<DoubtCode, (parts: { readonly found: string; readonly count: number }) => string>>;
  /** Lines that a doubt concerns; `more` where there are others. */
  lines(lines: readonly number[], more: boolean): string;
  readonly rejects: Readonly<Record<RejectReason, string>>;
  place(line: number, column: number): string;
}
