import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aConditionOn,
  aRuleOf,
  aSpelledColumn,
  type Spelled,
  type SpelledColumn,
} from '../../test/support/rule-arbitraries';
import { foldForSearch } from '../attribute/naming';
import { columnOf } from '../query/text-column';
import { compileRule, type RuleColumn } from './evaluate';
import { deepestGroup, isGroup, RuleGroup, type Rule, type RuleCondition } from './rule';
import { fieldsOf, simplify } from './simplify';

const edited = new Set([1, 4]);

function ruleColumn({ meaning, cells }: SpelledColumn): RuleColumn {
  return { meaning, ...columnOf(cells.map(({ text }) => text)), editedRows: edited };
}

function only(condition: Omit<RuleCondition, 'field'>): RuleGroup {
  return { combinator: 'and', rules: [{ field: 'c', ...condition }] };
}

function rowsOf(
  cells: readonly (string | null)[],
  meaning: RuleColumn['meaning'],
  condition: Omit<RuleCondition, 'field'>,
) {
  const column = { meaning, ...columnOf(cells), editedRows: edited };
  const holds = compileRule(only(condition), () => column);
  return cells.filter((_, row) => holds(row));
}

const long = { dataType: 'LONG', array: false, options: [], unit: '' } as const;

/** The same answer the slow way: from what the cells were spelled from, never through the code that reads texts. */
function oracle(
  { operator }: RuleCondition,
  operands: readonly Spelled[],
  column: SpelledColumn,
  row: number,
): boolean {
  const cell = column.cells[row]!;
  const type = column.meaning?.dataType ?? 'STRING';
  const isEmpty = !cell.text;
  const folded = foldForSearch(cell.text ?? '');
  const part = foldForSearch(operands[0]?.text ?? '');
  const ordered = type !== 'STRING';
  const above = (limit?: Spelled): number | null => {
    if (!ordered || cell.value === null || !limit || limit.value === null) return null;
    return cell.value < limit.value ? -1 : cell.value > limit.value ? 1 : 0;
  };
  const same = (other: Spelled): boolean => {
    if (!other.text || isEmpty) return false;
    if (type === 'STRING') return folded === foldForSearch(other.text);
    if (cell.value === null || other.value === null)
      return cell.value === other.value && folded === foldForSearch(other.text);
    return cell.value === other.value;
  };
  const isSame = (other: Spelled): boolean => {
    if (type === 'STRING' || cell.value === null || other.value === null) return cell.text === other.text;
    return cell.value === other.value;
  };
  const times = column.cells.filter((other) => other.text && isSame(other)).length;
  const [first, second] = [above(operands[0]), above(operands[1])];
  const between = first !== null && second !== null && first >= 0 && second <= 0;
  switch (operator) {
    case '=':
    case 'in':
      return operands.some(same);
    case '!=':
    case 'notIn':
      return !operands.some(same);
    case 'contains':
      return !isEmpty && folded.includes(part);
    case 'doesNotContain':
      return isEmpty || !folded.includes(part);
    case 'beginsWith':
      return !isEmpty && folded.startsWith(part);
    case 'doesNotBeginWith':
      return isEmpty || !folded.startsWith(part);
    case 'endsWith':
      return !isEmpty && folded.endsWith(part);
    case 'doesNotEndWith':
      return isEmpty || !folded.endsWith(part);
    case '<':
      return first !== null && first < 0;
    case '<=':
      return first !== null && first <= 0;
    case '>':
      return first !== null && first > 0;
    case '>=':
      return first !== null && first >= 0;
    case 'between':
      return between;
    case 'notBetween':
      return !between;
    case 'empty':
      return isEmpty;
    case 'notEmpty':
      return !isEmpty;
    case 'valid':
      return !isEmpty && cell.value !== null;
    case 'invalid':
      return !isEmpty && cell.value === null;
    case 'duplicate':
      return !isEmpty && times > 1;
    case 'unique':
      return !isEmpty && times === 1;
    case 'exactly':
      return !isEmpty && operands.some(({ text }) => text === cell.text);
    case 'looksLike':
      throw new Error('The tests of shared/sign say what a text looks like');
    case 'edited':
      return edited.has(row);
    case 'notEdited':
      return !edited.has(row);
  }
}

describe('a condition', () => {
  it('holds for the rows that a naive reading of each cell finds, for every type and operator', () => {
    const cases = aSpelledColumn.chain((column) => aConditionOn('c', column).map((asked) => ({ column, ...asked })));
    fc.assert(
      fc.property(cases, ({ column, condition, operands }) => {
        const holds = compileRule({ combinator: 'and', rules: [condition] }, () => ruleColumn(column));
        const expected = column.cells.map((_, row) => oracle(condition, operands, column, row));
        expect(column.cells.map((_, row) => holds(row))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells 64-bit numbers apart that share a double', () => {
    const cells = ['9007199254740992', '9007199254740993', '9007199254740994'];
    expect(rowsOf(cells, long, { operator: '>', value: '9007199254740992' })).toEqual(cells.slice(1));
    expect(rowsOf(cells, long, { operator: '=', value: '9007199254740993' })).toEqual([cells[1]]);
  });

  it('finds Turkish words whatever their case and dots', () => {
    expect(rowsOf(['İSTANBUL', 'ıstanbul', 'Ankara'], null, { operator: '=', value: 'istanbul' })).toHaveLength(2);
  });

  it('asks the items of a list one by one', () => {
    const tags = { dataType: 'STRING', array: true, options: [], unit: '' } as const;
    const cells = ['red; green', '["green","blue"]', 'blue', null];
    expect(rowsOf(cells, tags, { operator: '=', value: 'green' })).toEqual(cells.slice(0, 2));
    expect(rowsOf(cells, tags, { operator: '!=', value: 'green' })).toEqual(['blue', null]);
  });

  it('finds what is not one of the options', () => {
    const colour = { dataType: 'STRING', array: false, options: [{ value: 'red', label: 'Red' }], unit: '' } as const;
    expect(rowsOf(['red', 'Red', '', null], colour, { operator: 'invalid', value: '' })).toEqual(['Red']);
  });

  it('reads a column that is not there as empty', () => {
    const holds = (operator: RuleCondition['operator']): boolean =>
      compileRule(only({ operator, value: 'x' }), () => null)(0);
    expect(['=', '!=', 'empty', 'notEmpty', 'duplicate', 'edited'].map((each) => holds(each as '='))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a rule', () => {
  const column = ruleColumn({ meaning: null, cells: ['a', 'b', 'c', 'd'].map((text) => ({ text, value: text })) });
  const oneOf: fc.Arbitrary<Rule> = fc
    .subarray(['a', 'b', 'c', 'd'])
    .map((value) => ({ field: 'c', operator: 'in', value }));
  const meant = (rule: Rule, text: string): boolean => {
    if (!isGroup(rule)) return rule.value.includes(text);
    const inner = rule.rules.map((each) => meant(each, text));
    const joined = inner.length === 0 || (rule.combinator === 'and' ? !inner.includes(false) : inner.includes(true));
    return rule.not ? !joined : joined;
  };
  const rowsFor = (rule: RuleGroup): readonly boolean[] => {
    const holds = compileRule(rule, () => column);
    return [0, 1, 2, 3].map((row) => holds(row));
  };

  it('joins its conditions as its groups say', () => {
    fc.assert(
      fc.property(aRuleOf(oneOf), (rule) => {
        expect(rowsFor(rule)).toEqual(['a', 'b', 'c', 'd'].map((text) => meant(rule, text)));
      }),
    );
  });

  it('means the same when simplified, and simplifying it again changes nothing', () => {
    fc.assert(
      fc.property(aRuleOf(oneOf), (rule) => {
        const simple = simplify(rule);
        expect(rowsFor(simple)).toEqual(rowsFor(rule));
        expect(simplify(simple)).toEqual(simple);
      }),
      { numRuns: 1000 },
    );
  });

  it('says each of its columns once', () => {
    const rules: Rule[] = [only({ operator: 'empty', value: '' }), { field: 'd', operator: 'empty', value: '' }];
    expect([...fieldsOf({ combinator: 'or', rules: [...rules, ...rules] })]).toEqual(['c', 'd']);
  });

  it('survives being written as JSON and read again', () => {
    fc.assert(
      fc.property(aRuleOf(oneOf), (rule) => {
        expect(RuleGroup.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
    );
  });

  it('is refused when its groups stand deeper in each other than any reader follows', () => {
    let rule: RuleGroup = { combinator: 'and', rules: [] };
    for (let depth = 0; depth < deepestGroup; depth += 1) rule = { combinator: 'and', rules: [rule] };
    expect(RuleGroup.safeParse(rule).success).toBe(false);
    expect(RuleGroup.safeParse(rule.rules[0]).success).toBe(true);
  });
});
