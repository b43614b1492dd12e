import { rejectsLimit } from '#shared/profile/convert-report';
import { type Reject, rejectedTextLimit, type RejectReason } from '#shared/profile/reject';

/** What a line says and why it is no row. */
export function rejectOf(line: number, reason: RejectReason, text: string, column = 1): Reject {
  return { line, column, reason, text: apart(text.slice(0, rejectedTextLimit)) };
}

/** The same text in memory of its own: a slice would keep alive all the text that it was cut from. */
function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Counts all rejects and keeps the first ones. */
export class Rejects {
  readonly kept: Reject[] = [];
  count = 0;

  add(reject: Reject): void {
    this.count += 1;
    if (this.kept.length < rejectsLimit) this.kept.push(reject);
  }
}
