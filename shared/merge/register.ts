import type { Policy } from '../policy/policy';
import type { Purpose } from '../purpose/purpose';

/** What a workspace has settled beside its definitions: what values are for, and what may become of them. */
export interface Register {
  readonly purposes: readonly Purpose[];
  /** Null while nothing is settled. */
  readonly policy: Policy | null;
}

export const emptyRegister: Register = { purposes: [], policy: null };

/** Our register for all sides, where a file says nothing of it. */
export function lent(register: Register): RegisterSides {
  return { base: register, ours: register, theirs: register };
}

/** The registers of both sides and of what they come from. */
export interface RegisterSides {
  readonly base: Register;
  readonly ours: Register;
  readonly theirs: Register;
}
