import { rejectsLimit } from '#shared/profile/convert-report';
import { type Reject, rejectedTextLimit, type RejectReason } from '#shared/profile/reject';

/** What a line says and why it is no row. */
export function rejectOf(line: number, reason: RejectReason, text: string, column = 1): Reject {
  return { line, column, reason, text: text.slice(0, rejectedTextLimit) };
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
