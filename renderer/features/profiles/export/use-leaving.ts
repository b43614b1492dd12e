import { useMemo } from 'react';
import { policyRules } from '#shared/policy/decide';
import { isTouching, planFile, type PlannedColumn } from '#shared/policy/plan-file';
import { useDefinitions } from '../../../session/session';
import { usePolicy, usePurposes } from '../../../session/use-stored';
import type { FileColumn } from '../shown-columns';

/** What the person chose about values that may not leave as they are. */
export interface LeavingChoice {
  /** What they are wanted for; null where that is not said. */
  readonly purpose: string | null;
  readonly otherwise: 'mask' | 'drop';
  /** Why a column leaves as it is against the policy, by its id. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** How the columns of a file leave. */
export interface Leaving {
  /** Purposes to choose from. */
  readonly purposes: readonly string[];
  /** What becomes of a column, by its id. */
  readonly planned: ReadonlyMap<string, PlannedColumn>;
  /** Whether anything of the column may be masked or left out. */
  isTouched(id: string): boolean;
}

/**
 * The one place where it is asked how values leave: the policy's decision about each column, unless somebody said why not.
 * Null until the policy is known, and nothing may be written before.
 */
export function useLeaving(columns: readonly FileColumn[], choice: LeavingChoice): Leaving | null {
  const { policy, isKnown } = usePolicy();
  const purposes = usePurposes();
  const definitions = useDefinitions();
  const { purpose, otherwise, overrides } = choice;
  return useMemo(() => {
    if (!isKnown || purposes.status !== 'ready') return null;
    const rules = policyRules(policy, purposes.value, definitions);
    const plans = planFile(columns, rules, policy.masking, { purpose, otherwise });
    const planned = new Map(plans.map((each) => [each.column, each]));
    const touched = new Set(
      plans.filter((each) => isTouching(each) && !overrides.has(each.column)).map(({ column }) => column),
    );
    return {
      purposes: purposes.value.map(({ name }) => name),
      planned,
      isTouched: (id) => touched.has(id),
    };
  }, [columns, policy, isKnown, purposes, definitions, purpose, otherwise, overrides]);
}
