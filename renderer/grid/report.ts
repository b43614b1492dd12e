import type { GridText } from './grid-props';

/** What a command came to. `skipped` counts cells that may not be changed and those beyond the end of the table. */
export interface Outcome {
  readonly written: number;
  readonly skipped: number;
  /** Why cells kept their value, a sentence each. */
  readonly reasons: readonly string[];
}

/** Words for a finished command; null says nothing. */
export type DoneWords = ((cells: number) => string) | null;

/** Says to everyone what was left alone and why, and to screen readers what was done. */
export function report(
  { written, skipped, reasons }: Outcome,
  done: DoneWords,
  text: Pick<GridText, 'readOnly' | 'skipped'>,
  voice: { announce(words: string): void; complain(words: string): void },
): void {
  const words = [
    written > 0 && done ? done(written) : '',
    skipped > 0 ? (written === 0 && skipped === 1 ? text.readOnly : text.skipped(skipped)) : '',
    ...[...new Set(reasons)].slice(0, 3),
  ].filter((sentence) => sentence !== '');
  if (reasons.length > 0 || skipped > 0) voice.complain(words.join(' '));
  else if (words.length > 0) voice.announce(words.join(' '));
}
