import { isGroup, type Rule, type RuleCondition, type RuleGroup } from './rule';

/**
 * The same rule with nothing in it that says nothing: groups of one are unwrapped, groups joined alike are merged,
 * groups of nothing go, and two negations cancel out. It holds for exactly the rows for which the given one holds.
 */
export function simplify(rule: RuleGroup): RuleGroup {
  const simple = simplified(rule);
  return isGroup(simple) ? simple : { combinator: 'and', rules: [simple] };
}

function simplified(rule: Rule): Rule {
  if (!isGroup(rule)) return rule;
  const { combinator } = rule;
  const rules: Rule[] = [];
  for (const each of rule.rules.map(simplified)) {
    const constant = constantOf(each);
    // What decides the whole group stands for it; what decides nothing goes.
    if (constant === (combinator === 'or')) return constantGroup(constant !== (rule.not ?? false));
    if (constant !== null) continue;
    if (isGroup(each) && !each.not && each.combinator === combinator) rules.push(...each.rules);
    else rules.push(each);
  }
  if (rules.length === 0) return constantGroup(neutralOf(rule) !== (rule.not ?? false));
  const [only] = rules;
  if (rules.length === 1 && only) return rule.not ? negated(only) : only;
  return { ...idOf(rule), combinator, ...(rule.not && { not: true }), rules };
}

/** Whether the rule holds for all rows (true), for none (false), or depends on the row (null). */
function constantOf(rule: Rule): boolean | null {
  return isGroup(rule) && rule.rules.length === 0 ? !rule.not : null;
}

/** What a group comes to once all its members have gone: an `or` of things that never hold never holds. */
function neutralOf({ combinator, rules }: RuleGroup): boolean {
  return combinator === 'and' || rules.length === 0;
}

function constantGroup(holds: boolean): RuleGroup {
  return { combinator: 'and', ...(!holds && { not: true }), rules: [] };
}

function negated(rule: Rule): Rule {
  if (!isGroup(rule)) return { combinator: 'and', not: true, rules: [rule] };
  const { not, ...rest } = rule;
  if (!not) return { ...rest, not: true };
  const [only] = rest.rules;
  return rest.rules.length === 1 && only ? only : rest;
}

function idOf({ id }: RuleGroup): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

/** The columns that a rule asks, each once; of `isMeant` conditions alone where it is given. */
export function fieldsOf(
  rule: Rule,
  isMeant: (condition: Readonly<RuleCondition>) => boolean = () => true,
): ReadonlySet<string> {
  if (isGroup(rule)) return new Set(rule.rules.flatMap((each) => [...fieldsOf(each, isMeant)]));
  return new Set(isMeant(rule) ? [rule.field] : []);
}
