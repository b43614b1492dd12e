import type { AttributeDefinition } from '../attribute/attribute';
import type { Json } from '../base/canonical-json';
import { digestOf } from '../base/digest';
import { planFile } from '../policy/plan-file';
import { policyRules } from '../policy/decide';
import type { Policy } from '../policy/policy';
import { columnMeaning, decimalIn } from '../profile/column-meaning';
import type { ProfileFile } from '../profile/profile-file';
import type { Purpose } from '../purpose/purpose';
import type { ReviewState } from '../review/state';
import type { Connection } from './connection';
import { gateOf } from './gate';
import type { PushedColumn } from './plan';

/** What a workspace has settled about what may leave. */
export interface LeavingRules {
  readonly policy: Policy;
  readonly purposes: readonly Purpose[];
  readonly definitions: readonly AttributeDefinition[];
  /** How each attribute's review stands, by code. */
  readonly standings: ReadonlyMap<string, ReviewState>;
}

/**
 * The columns of a file whose changes concern the platform: those that are mapped to an attribute, but for the one that
 * tells profiles apart. `purpose` is what the values are wanted for; null asks for no purpose in particular.
 */
export function pushedColumns(
  { columns, idColumn, report }: Pick<ProfileFile, 'columns' | 'idColumn' | 'report'>,
  { policy, purposes, definitions, standings }: LeavingRules,
  purpose: string | null,
  keyBy: Connection['keyBy'],
): readonly PushedColumn[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const known = columns.map((column) => ({ ...column, definition: byCode.get(column.attribute ?? '') ?? null }));
  const rules = policyRules(policy, purposes, definitions);
  const plans = planFile(known, rules, policy.masking, { purpose, otherwise: 'drop' });
  return known.flatMap(({ id, definition }, index): PushedColumn[] => {
    const plan = plans[index]?.plan;
    if (!definition || !plan || id === idColumn) return [];
    const { code, name } = definition;
    return [
      {
        column: id,
        code,
        key: keyBy === 'name' && name !== '' ? name : code,
        definition: columnMeaning(definition, decimalIn({ report })),
        gate: gateOf(definition, standings.get(code) ?? null),
        policy: plan,
      },
    ];
  });
}

/** A digest of all that decides what may leave: a plan that was made under another must not go on. */
export function leavingDigest({ policy, purposes, definitions, standings }: LeavingRules): string {
  const facts: Json = {
    consent: policy.consent,
    purposes: purposes.map(({ name, legalBasis, specialBasis }) => ({ name, legalBasis, specialBasis })),
    definitions: definitions.map((definition) => ({
      code: definition.code,
      isPersonalInfo: definition.isPersonalInfo,
      consentAttribute: definition.consentAttribute,
      dataCategories: definition.dataCategories,
      purposes: definition.purposes,
      gate: gateOf(definition, standings.get(definition.code) ?? null),
    })),
  };
  return digestOf(facts);
}
