import { type Doubt, type DoubtCode, doubtLinesLimit } from '#shared/profile/doubt';

/** Gathers doubts: one entry for each kind, with its count and first lines. */
export class Doubts {
  readonly #found = new Map<DoubtCode, { count: number; lines: number[]; found?: string }>();

  /** Notes a doubt about a line, or about the whole file. `found` of the first one is kept. */
  add(code: DoubtCode, line?: number, found?: string): void {
    const entry = this.#found.get(code) ?? { count: 0, lines: [], ...(found === undefined ? {} : { found }) };
    entry.count += 1;
    if (line !== undefined && entry.lines.length < doubtLinesLimit) entry.lines.push(line);
    this.#found.set(code, entry);
  }

  /** The same doubts, to which others can be added apart. */
  copy(): Doubts {
    const copy = new Doubts();
    for (const [code, entry] of this.#found) copy.#found.set(code, { ...entry, lines: [...entry.lines] });
    return copy;
  }

  /** All of them, in the order in which they first came up. */
  list(): Doubt[] {
    return [...this.#found].map(([code, entry]) => ({ code, ...entry }));
  }
}
