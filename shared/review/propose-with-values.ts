import { proposePersonalInfo } from '../detect/propose';
import type { DetectedDefinition, Proposal } from '../detect/proposal';
import type { ValueEvidence } from '../detect/values/gather';

/**
 * The proposal about an attribute whose values were read in any number of columns: of the proposals with each of them the
 * one that points most to personal information, so that one file with personal values is enough.
 */
export function proposeWithValues(definition: DetectedDefinition, columns: readonly ValueEvidence[]): Proposal {
  const [first = proposePersonalInfo(definition), ...others] = columns.map((evidence) =>
    proposePersonalInfo(definition, evidence),
  );
  return others.reduce((best, each) => (each.score > best.score ? each : best), first);
}
