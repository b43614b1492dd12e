import { useMemo } from 'react';
import { leavingDigest, type LeavingRules } from '#shared/push/pushed-columns';
import type { ReviewState } from '#shared/review/state';
import { useDefinitions } from '../../session/session';
import { usePolicy, usePurposes } from '../../session/use-stored';

/** What decides about leaving, with a digest of it all. */
export interface SettledRules extends LeavingRules {
  readonly digest: string;
}

/** What the workspace has settled about what may leave; null until all of it is known, and nothing may leave before. */
export function useLeavingRules(standings: ReadonlyMap<string, ReviewState> | null): SettledRules | null {
  const { policy, isKnown } = usePolicy();
  const purposes = usePurposes();
  const definitions = useDefinitions();
  return useMemo(() => {
    if (!isKnown || purposes.status !== 'ready' || !standings) return null;
    const rules = { policy, purposes: purposes.value, definitions, standings };
    return { ...rules, digest: leavingDigest(rules) };
  }, [policy, isKnown, purposes, definitions, standings]);
}
