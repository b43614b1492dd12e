import type { AttributeDefinition } from '../attribute/attribute';
import { specialArticle } from '../purpose/special-category';
import type { Evidence } from './evidence';
import type { Standing } from './state';
import { isOpen } from './state';
import type { Suggestion } from './suggest';

/** What makes an attribute urgent, so that it can be said. */
export const riskGrounds = [
  /** It is taken for not personal, and something says that it is. */
  'unprotected',
  'special-category',
  /** Values were seen that are personal. */
  'values-seen',
  /** A formula reads personal attributes. */
  'inherits',
  /** A profile file has values for it. */
  'in-use',
] as const;
export type RiskGround = (typeof riskGrounds)[number];

export const riskLevels = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** How urgent it is to decide. `weight` only orders: the sum of what speaks for it. */
export interface Risk {
  readonly weight: number;
  readonly level: RiskLevel;
  readonly grounds: readonly RiskGround[];
}

const weights: Readonly<Record<RiskGround, number>> = {
  unprotected: 40,
  'special-category': 30,
  'values-seen': 20,
  inherits: 10,
  'in-use': 10,
};

/** How urgent it is to decide about an attribute. What is decided and stands carries no risk. */
export function riskOf(
  definition: Pick<AttributeDefinition, 'isPersonalInfo'>,
  evidence: Evidence,
  suggestion: Suggestion,
  { state }: Pick<Standing, 'state'>,
): Risk {
  if (!isOpen(state)) return { weight: 0, level: 'low', grounds: [] };
  const { personal, score } = evidence.proposal;
  const looksPersonal = suggestion.answer !== 'not-personal';
  const values = evidence.values.some(({ category, strays }) => category !== null || strays.length > 0);
  const grounds: RiskGround[] = [];
  if (definition.isPersonalInfo === 'no' && (looksPersonal || state === 'again')) grounds.push('unprotected');
  if (suggestion.category !== null && specialArticle(suggestion.category) !== null) grounds.push('special-category');
  if (values) grounds.push('values-seen');
  if (suggestion.inherits.length > 0) grounds.push('inherits');
  if (evidence.values.length > 0) grounds.push('in-use');
  const opinion = personal === 'yes' ? 30 : personal === 'ask' || looksPersonal ? 20 : 0;
  const again = state === 'again' || state === 'requested' ? 20 : 0;
  const weight = grounds.reduce((sum, ground) => sum + weights[ground], opinion + again + Math.round(score * 10));
  return { weight, level: weight >= 60 ? 'high' : weight >= 30 ? 'medium' : 'low', grounds };
}
