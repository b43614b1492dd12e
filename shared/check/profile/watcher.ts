import type { ValueDefinition } from '../../profile/read-value';
import type { Rule, RuleGroup } from '../../rule/rule';
import type { FindingExample, ProfileFinding } from './profile-check';
import type { Tally } from './tally';

/** What a check knows of a column before it reads it. */
export interface CheckedColumn {
  readonly id: string;
  /** Code of the attribute that it is mapped to; null for none. */
  readonly attribute: string | null;
  /** What the attribute says about its values; null where it is mapped to none, or to one that is gone. */
  readonly meaning: ValueDefinition | null;
  /** Every profile should have a value. */
  readonly mandatory: boolean;
  /** It tells profiles apart. */
  readonly isId: boolean;
  /** Its values are days of birth or ages in years; null where nothing says so. */
  readonly about: 'birth' | 'age' | null;
}

/** How many rows there are, and in how many of them the column says anything. */
export interface Totals {
  readonly rows: number;
  readonly filled: number;
}

/** A finding about the column that is being read. */
export type Found = Omit<ProfileFinding, 'column' | 'attribute'>;

/** Looks at a column's texts one by one for one kind of thing. */
export interface Watcher {
  /** A text that is not empty, how many rows say it and the first of them. A text may come more than once. */
  see(text: string, count: number, row: number, shape: number): void;
  findings(totals: Totals): readonly Found[];
}

/** A finding with what most of them have in common. */
export function found(
  rule: ProfileFinding['rule'],
  severity: ProfileFinding['severity'],
  given: Partial<Found> & Pick<Found, 'of'>,
): Found {
  return { rule, severity, count: 0, details: {}, parts: [], examples: [], rows: null, ...given };
}

/** Rows and examples of what a tally counted; `rows` is the rule that names them. */
export function tallied(
  tally: Tally,
  of: number,
  rows: RuleGroup | null,
  meantBy?: (text: string) => string | null,
): Pick<Found, 'count' | 'of' | 'rows'> & { readonly examples: FindingExample[] } {
  return { count: tally.rows, of, examples: [...tally.examples(meantBy)], rows };
}

/** The rule of one condition, or of several that all hold. */
export function allOf(...rules: readonly Rule[]): RuleGroup {
  return { combinator: 'and', rules };
}

/** What is not so, for rows that say anything. */
export function filledBut(field: string, rule: Rule): RuleGroup {
  return allOf({ field, operator: 'notEmpty', value: '' }, { combinator: 'and', not: true, rules: [rule] });
}

/** Texts that show one of these looks. */
export function looksLike(field: string, ...looks: readonly string[]): Rule {
  return { field, operator: 'looksLike', value: [...looks] };
}

/** So many texts may a rule name one by one. */
const mostNamed = 2000;

/** The rows that say exactly one of these texts; null where those are too many to name. */
export function exactly(field: string, texts: readonly string[] | null): RuleGroup | null {
  if (texts === null || texts.length === 0 || texts.length > mostNamed) return null;
  return allOf({ field, operator: 'exactly', value: [...texts] });
}
