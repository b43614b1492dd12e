import type { Operator } from '#shared/rule/operators';
import type { Rule, RuleGroup } from '#shared/rule/rule';
import { fieldsOf } from '#shared/rule/simplify';
import { anyColumn, type FoundValues } from '../../query/query-protocol';

/** One way in which the shown profiles are narrowed. `column` is a column's id. */
export type Filter =
  | { readonly kind: 'value'; readonly column: string; readonly value: string }
  /** From `from` (inclusive) to `to` (exclusive), as the column's texts are written. */
  | { readonly kind: 'range'; readonly column: string; readonly from: string; readonly to: string }
  | { readonly kind: 'empty' | 'invalid' | 'duplicate' | 'edited'; readonly column: string }
  /** What a person asked of a column's values. */
  | {
      readonly kind: 'condition';
      readonly column: string;
      readonly operator: Operator;
      readonly values: readonly string[];
    }
  /** Rows that something else names, such as a finding; at most one, under the empty text instead of a column. */
  | { readonly kind: 'rows'; readonly column: ''; readonly title: string; readonly rule: RuleGroup }
  /** Rows with personal values of a kind in a column; at most one, in the same place. */
  | { readonly kind: 'found'; readonly column: ''; readonly title: string; readonly found: FoundValues };

/** Only rows in which something was edited. */
export const onlyEdited: Filter = { kind: 'edited', column: anyColumn };

/** The filters with this one in place of an earlier one on the same column. */
export function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  const isStanding = filters.some(({ column }) => column === filter.column);
  if (!isStanding) return [...filters, filter];
  return filters.map((each) => (each.column === filter.column ? filter : each));
}

/** The filters with another one; it takes the place of an earlier one on the same column, or goes if it stood. */
export function toggleFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  const others = filters.filter(({ column }) => column !== filter.column);
  return filters.some((each) => isSame(each, filter)) ? others : [...others, filter];
}

/** Only those rows, under that title, in place of whatever narrowed the view before. */
export function onlyRows(rule: RuleGroup, title: string): readonly Filter[] {
  return [{ kind: 'rows', column: '', title, rule }];
}

/** Only the rows with such values, under that title, in place of whatever narrowed the view before. */
export function onlyFound(found: FoundValues, title: string): readonly Filter[] {
  return [{ kind: 'found', column: '', title, found }];
}

/** Whether both say the same. */
export function isSame(left: Filter, right: Filter): boolean {
  return JSON.stringify(meantBy(left)) === JSON.stringify(meantBy(right));
}

function meantBy(filter: Filter): Rule | FoundValues {
  return filter.kind === 'found' ? filter.found : ruleOfOne(filter);
}

/** The rule that all filters make together, but for what `foundOf` answers; null where there is none. */
export function ruleOf(filters: readonly Filter[]): RuleGroup | null {
  const rules = filters.flatMap((filter) => (filter.kind === 'found' ? [] : [ruleOfOne(filter)]));
  return rules.length === 0 ? null : { combinator: 'and', rules };
}

/** Whether only edited rows are asked for: which those are changes with every edit that is made or taken back. */
export function followsEdits(filters: readonly Filter[]): boolean {
  const rule = ruleOf(filters);
  return rule !== null && fieldsOf(rule, ({ operator }) => operator === 'edited').size > 0;
}

/** The values that rows are narrowed to have; null where there are none. */
export function foundOf(filters: readonly Filter[]): FoundValues | null {
  return filters.find((filter) => filter.kind === 'found')?.found ?? null;
}

function ruleOfOne(filter: Exclude<Filter, { kind: 'found' }>): Rule {
  const field = filter.column;
  switch (filter.kind) {
    case 'value':
      return { field, operator: '=', value: filter.value };
    case 'range':
      return {
        combinator: 'and',
        rules: [
          { field, operator: '>=', value: filter.from },
          { field, operator: '<', value: filter.to },
        ],
      };
    case 'condition':
      return { field, operator: filter.operator, value: [...filter.values] };
    case 'rows':
      return filter.rule;
    case 'empty':
    case 'invalid':
    case 'duplicate':
    case 'edited':
      return { field, operator: filter.kind, value: '' };
  }
}
