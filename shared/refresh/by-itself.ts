import type { WithheldReason } from '../push/plan';
import type { Planned } from '../push/plan-answers';
import type { PushHindrance } from './refresh-run';

/** What only a person can settle. Whatever else is withheld has been decided: by the policy, or by what the value is. */
const undecided: ReadonlySet<WithheldReason> = new Set(['undecided', 'unconfirmed', 'no-id', 'id-twice', 'invalid']);

/**
 * Whether a plan may be sent on an approval that was given in advance: never one that deletes anything, which is approved
 * apart, nor one of which anything waits for a decision. `nothing` where there is nothing to send.
 */
export function mayGoByItself({
  groups,
  withheld,
}: Pick<Planned, 'groups' | 'withheld'>): 'goes' | 'nothing' | Extract<PushHindrance, 'deletions' | 'undecided'> {
  if (withheld.some(({ reason }) => undecided.has(reason))) return 'undecided';
  if (groups.some(({ operation }) => operation === 'unset')) return 'deletions';
  return groups.length > 0 ? 'goes' : 'nothing';
}
