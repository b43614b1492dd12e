import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { mergeDefinitions } from './merge-definitions';
import { decisionKey, settleMerge, wholeRow, type MergeDecision } from './settle-merge';
import type { MergeSides } from './align';
import { anyDefinition, anyDefinitions } from '../../test/support/arbitraries';

type Definitions = readonly AttributeDefinition[];

/** What a merge is about: everything but the workspace's own bookkeeping. */
function plain(definitions: Iterable<AttributeDefinition | null>): unknown {
  return [...definitions]
    .filter((each) => each !== null)
    .map((each) => ({ ...each, revision: 0, createdAt: '', updatedAt: '', updatedBy: '' }))
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}
function merged(sides: MergeSides): { outcome: Definitions; open: readonly string[] } {
  const { outcomes, open } = settleMerge(mergeDefinitions(sides));
  return {
    outcome: [...outcomes.values()].filter((each) => each !== null),
    open: open.map(({ row, field, reason }) => `${row.code}/${field}: ${reason}`).sort(),
  };
}
const without = (definitions: Definitions, code: string) => definitions.filter((each) => each.code !== code);

/** One thing that a steward does to some definitions. */
type Step = (definitions: Definitions) => Definitions;
const codes = ['aa', 'bb', 'cc', 'dd'] as const;
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      code: fc.constantFrom(...codes),
      from: anyDefinition(),
      field: fc.constantFrom(
        'label',
        'description',
        'isPersonalInfo',
        'unit',
        'calculated',
        'options',
        'order',
        'dataCategories',
        'purposes',
        'retired',
        'extra',
        'array',
        'consentAttribute',
      ),
    })
    .map(
      ({ code, from, field }) =>
        (definitions: Definitions) =>
          definitions.map((each) => (each.code === code ? { ...each, [field]: from[field as 'label'] } : each)),
    ),
  fc.constantFrom(...codes).map((code) => (definitions: Definitions) => without(definitions, code)),
  fc
    .record({ code: fc.constantFrom('ee', 'ff'), from: anyDefinition() })
    .map(({ code, from }) => (definitions: Definitions) => [
      ...without(definitions, code),
      { ...from, code, locked: false },
    ]),
  fc.record({ from: fc.constantFrom(...codes), to: fc.constantFrom('xx', 'yy') }).map(
    ({ from, to }) =>
      (definitions: Definitions) =>
        definitions.some(({ code }) => code === to)
          ? definitions
          : definitions.map((each) => (each.code === from ? { ...each, code: to } : each)),
  ),
);
/** The ancestor, and what stewards made of it apart from each other. */
const apart = (stewards: number) =>
  fc
    .record({
      base: fc
        .tuple(...codes.map(() => anyDefinition()))
        .map((all) => all.map((each, place) => ({ ...each, code: codes[place]!, locked: false }))),
      steps: fc.array(fc.array(anyStep, { maxLength: 4 }), { minLength: stewards, maxLength: stewards }),
    })
    .map(({ base, steps }) => ({
      base,
      sides: steps.map((list) => list.reduce<Definitions>((state, step) => step(state), base)),
    }));

describe('laws of merging', () => {
  it('swapping the sides swaps the answer (MERGE-2)', () => {
    fc.assert(
      fc.property(apart(2), ({ base, sides: [one = [], two = []] }) => {
        const there = mergeDefinitions({ base, ours: one, theirs: two });
        const back = mergeDefinitions({ base, ours: two, theirs: one });
        expect(
          back.rows.map(({ fields, ours, theirs, ...row }) => ({
            ...row,
            ours: theirs,
            theirs: ours,
            fields: fields.map((field) => ({ ...field, ours: field.theirs, theirs: field.ours })),
          })),
        ).toEqual(there.rows);
        const [left, right] = [merged({ base, ours: one, theirs: two }), merged({ base, ours: two, theirs: one })];
        // While something is open a rule is held against what is provisional, which is the side's own.
        const [lasting, swapped] = [left.open, right.open].map((open) =>
          open.filter((each) => !each.endsWith(': rule')),
        );
        expect(swapped).toEqual(lasting);
        if (lasting?.length === 0) expect(right.open).toEqual(left.open);
        if (left.open.length === 0) expect(plain(right.outcome)).toEqual(plain(left.outcome));
      }),
    );
  });

  it('merging the same again changes nothing, whichever side it is (MERGE-2)', () => {
    fc.assert(
      fc.property(apart(2), ({ base, sides: [one = [], two = []] }) => {
        const once = merged({ base, ours: one, theirs: two });
        fc.pre(once.open.length === 0);
        for (const again of [one, two]) {
          expect(merged({ base, ours: once.outcome, theirs: again }).open).toEqual([]);
          expect(plain(merged({ base, ours: once.outcome, theirs: again }).outcome)).toEqual(plain(once.outcome));
        }
        expect(plain(merged({ base: two, ours: once.outcome, theirs: two }).outcome)).toEqual(plain(once.outcome));
      }),
    );
  });

  it('a side that did nothing leaves the other as it is, but for flags that were lowered', () => {
    fc.assert(
      fc.property(apart(1), ({ base, sides: [one = []] }) => {
        const { outcome, open } = merged({ base, ours: one, theirs: base });
        expect(open.filter((each) => !each.endsWith(': lowered'))).toEqual([]);
        if (open.length === 0) expect(plain(outcome)).toEqual(plain(one));
      }),
    );
  });

  it('the same done on both sides is done once', () => {
    fc.assert(
      fc.property(apart(1), ({ base, sides: [one = []] }) => {
        const { outcome, open } = merged({ base, ours: one, theirs: one });
        expect(open).toEqual([]);
        expect(plain(outcome)).toEqual(plain(one));
      }),
    );
  });

  it('three that do not conflict come to the same in any order', () => {
    fc.assert(
      fc.property(apart(3), ({ base, sides: [one = [], two = [], three = []] }) => {
        const left = merged({ base, ours: one, theirs: two });
        const right = merged({ base, ours: two, theirs: three });
        fc.pre(left.open.length === 0 && right.open.length === 0);
        const leftFirst = merged({ base, ours: left.outcome, theirs: three });
        const rightFirst = merged({ base, ours: one, theirs: right.outcome });
        fc.pre(leftFirst.open.length === 0 && rightFirst.open.length === 0);
        expect(plain(rightFirst.outcome)).toEqual(plain(leftFirst.outcome));
      }),
    );
  });

  it('no flag is lowered that both sides did not lower, or nobody decided (MERGE-1)', () => {
    fc.assert(
      fc.property(apart(2), ({ base, sides: [ours = [], theirs = []] }) => {
        const merge = mergeDefinitions({ base, ours, theirs });
        const { outcomes } = settleMerge(merge);
        for (const row of merge.rows) {
          if (outcomes.get(row.key)?.isPersonalInfo !== 'no') continue;
          expect(row.ours?.isPersonalInfo ?? 'no').toBe('no');
          expect(row.theirs?.isPersonalInfo ?? 'no').toBe('no');
        }
      }),
    );
  });

  it('whatever definitions there are, everything can be decided one way or the other', () => {
    fc.assert(
      fc.property(anyDefinitions(), anyDefinitions(), anyDefinitions(), (base, ours, theirs) => {
        const merge = mergeDefinitions({ base, ours, theirs });
        const side: MergeDecision = { take: 'ours' };
        const decisions = new Map(
          merge.rows.flatMap((row) => [
            [decisionKey(row.key, wholeRow), side] as const,
            ...row.fields.map(({ field }) => [decisionKey(row.key, field), side] as const),
          ]),
        );
        const { outcomes, open } = settleMerge(merge, decisions);
        expect(open).toEqual([]);
        expect(plain([...outcomes.values()].map((each) => each && stripEmptied(each)))).toEqual(
          plain(ours.map(stripEmptied)),
        );
      }),
    );
  });
});

describe('merging definitions', () => {
  const one = newAttribute(
    { code: 'aa', name: 'averageBasket', label: 'Average basket', description: 'Per order.' },
    '',
    '',
  );
  const two = newAttribute({ code: 'tp', name: 'purchases', label: 'Purchases', dataType: 'INT' }, '', '');
  const base = [one, two];
  const change = (code: string, given: Partial<AttributeDefinition>) =>
    base.map((each) => (each.code === code ? { ...each, ...given } : each));

  it('takes what either side changed, field by field', () => {
    const { outcome, open } = merged({
      base,
      ours: change('aa', { label: 'Basket' }),
      theirs: change('aa', { unit: 'TRY' }),
    });
    expect(open).toEqual([]);
    expect(outcome.find(({ code }) => code === 'aa')).toMatchObject({ label: 'Basket', unit: 'TRY' });
  });

  it('leaves to be decided what both changed, and takes what is decided (MERGE-3)', () => {
    const merge = mergeDefinitions({
      base,
      ours: change('aa', { label: 'Ours' }),
      theirs: change('aa', { label: 'Theirs' }),
    });
    expect(settleMerge(merge).open).toMatchObject([{ field: 'label', reason: 'both-changed' }]);
    const decide = (decision: MergeDecision) =>
      settleMerge(merge, new Map([[decisionKey('base:aa', 'label'), decision]])).outcomes.get('base:aa')?.label;
    expect([decide({ take: 'ours' }), decide({ take: 'theirs' }), decide({ value: 'Both' })]).toEqual([
      'Ours',
      'Theirs',
      'Both',
    ]);
  });

  it('asks before anything stops being personal, and counts it as personal until then (MERGE-1)', () => {
    for (const before of ['yes', 'undecided'] as const) {
      const was = base.map((each) => ({ ...each, isPersonalInfo: before }));
      const theirs = was.map((each) => ({ ...each, isPersonalInfo: 'no' as const }));
      const { outcome, open } = merged({ base: was, ours: was, theirs });
      expect(open).toEqual(['aa/isPersonalInfo: lowered', 'tp/isPersonalInfo: lowered']);
      expect(outcome.map(({ isPersonalInfo }) => isPersonalInfo)).toEqual([before, before]);
    }
  });

  it('raises a flag without asking', () => {
    const was = base.map((each) => ({ ...each, isPersonalInfo: 'no' as const }));
    const { outcome, open } = merged({
      base: was,
      ours: was,
      theirs: base.map((each) => ({ ...each, isPersonalInfo: 'yes' as const })),
    });
    expect({ open, flags: outcome.map(({ isPersonalInfo }) => isPersonalInfo) }).toEqual({
      open: [],
      flags: ['yes', 'yes'],
    });
  });

  it('recognises an attribute under a new code, with what refers to it', () => {
    const ours = base.map((each) => (each.code === 'tp' ? { ...each, code: 'orders' } : each));
    const theirs = [
      ...change('tp', { label: 'Orders' }),
      newAttribute({ code: 'ab', dataType: 'INT', expression: 'tp + 1' }, '', ''),
    ];
    const { outcome, open } = merged({ base, ours, theirs });
    expect(open).toEqual([]);
    expect(outcome.map(({ code }) => code).sort()).toEqual(['aa', 'ab', 'orders']);
    expect(outcome.find(({ code }) => code === 'orders')).toMatchObject({ label: 'Orders' });
    expect(outcome.find(({ code }) => code === 'ab')).toMatchObject({ expression: 'orders + 1' });
  });

  it('recognises it again where both sides have the new code, however much the one changed it since', () => {
    const theirs = base.map((each) => (each.code === 'tp' ? { ...each, code: 'orders' } : each));
    const changed = { label: 'Orders', description: 'How many orders there were' };
    const ours = theirs.map((each) => (each.code === 'orders' ? { ...each, ...changed } : each));
    const { outcome, open } = merged({ base, ours, theirs });
    expect(open).toEqual([]);
    expect(plain(outcome)).toEqual(plain(ours));
  });

  it('recognises it by no text that the other side took away, since that could not be merged twice', () => {
    const said = [{ ...one, name: '', label: '', description: 'first' }];
    const ours = [{ ...said[0]!, code: 'zz' }];
    const theirs = [{ ...said[0]!, description: '' }];
    expect(merged({ base: said, ours, theirs }).open).toEqual(['aa/: removed-changed']);
  });

  it('asks where each side gave another code', () => {
    const renamed = (to: string) => base.map((each) => (each.code === 'tp' ? { ...each, code: to } : each));
    expect(merged({ base, ours: renamed('orders'), theirs: renamed('buys') }).open).toEqual([
      'buys/code: both-changed',
    ]);
  });

  it('takes no copy for the original, and no attribute for another that only has its type', () => {
    const copied = [...without(base, 'aa'), { ...one, code: 'cc' }, { ...one, code: 'dd' }];
    expect(merged({ base, ours: copied, theirs: base }).outcome.map(({ code }) => code)).toEqual(['tp', 'cc', 'dd']);
    const other = [one, newAttribute({ code: 'zz', dataType: 'INT' }, '', '')];
    expect(merged({ base, ours: other, theirs: change('tp', { label: 'Orders' }) }).open).toEqual([
      'tp/: removed-changed',
    ]);
  });

  it('asks about what one side removed and the other changed, and removes what nobody changed', () => {
    expect(merged({ base, ours: without(base, 'aa'), theirs: base }).outcome).toEqual([two]);
    const { open, outcome } = merged({ base, ours: without(base, 'aa'), theirs: change('aa', { unit: 'TRY' }) });
    expect(open).toEqual(['aa/: removed-changed']);
    expect(outcome.map(({ code }) => code)).toEqual(['aa', 'tp']);
  });

  it('can ask about what the other side merely lacks', () => {
    const sides = { base, ours: base, theirs: without(base, 'aa') };
    const { open, outcomes } = settleMerge(mergeDefinitions(sides, { missingInTheirs: 'ask' }));
    expect(open).toMatchObject([{ field: wholeRow, reason: 'missing' }]);
    expect(outcomes.get('base:aa')).toEqual(one);
  });

  it('brings in what both added as one, each field from whoever says something', () => {
    const added = (given: Partial<AttributeDefinition>) => [
      ...base,
      newAttribute({ code: 'nn', label: 'New', ...given }, '', ''),
    ];
    const { outcome, open } = merged({ base, ours: added({ unit: 'TRY' }), theirs: added({ description: 'Said' }) });
    expect(open).toEqual([]);
    expect(outcome.at(-1)).toMatchObject({ code: 'nn', unit: 'TRY', description: 'Said' });
    expect(merged({ base, ours: added({ dataType: 'INT' }), theirs: added({}) }).open).toEqual([
      'nn/dataType: both-added',
    ]);
  });

  it('unites lists and foreign columns', () => {
    const was = [{ ...one, purposes: ['A', 'B'], extra: { Owner: 'CRM' } }];
    const ours = [{ ...one, purposes: ['A', 'B', 'C'], extra: { Owner: 'CRM', Ours: '1' } }];
    const theirs = [{ ...one, purposes: ['B', 'D'], extra: { Owner: 'CRM', Theirs: '2' } }];
    const { outcome, open } = merged({ base: was, ours, theirs });
    expect(open).toEqual([]);
    expect(outcome[0]).toMatchObject({ purposes: ['B', 'C', 'D'], extra: { Owner: 'CRM', Ours: '1', Theirs: '2' } });
  });

  it('finds formulas that only together come back to themselves, or read what is gone or of another type', () => {
    const numbers = [
      newAttribute({ code: 'x', dataType: 'INT' }, '', ''),
      newAttribute({ code: 'y', dataType: 'INT' }, '', ''),
    ];
    const set = (code: string, given: Partial<AttributeDefinition>) =>
      numbers.map((each) => (each.code === code ? { ...each, ...given } : each));
    const circle = {
      base: numbers,
      ours: set('x', { expression: 'y + 1' }),
      theirs: set('y', { expression: 'x + 1' }),
    };
    expect(merged(circle).open).toEqual(['x/expression: rule', 'y/expression: rule']);
    const reads = set('x', { expression: 'y + 1' });
    expect(merged({ base: numbers, ours: reads, theirs: without(numbers, 'y') }).open).toEqual(['x/expression: rule']);
    expect(merged({ base: numbers, ours: reads, theirs: set('y', { dataType: 'STRING' }) }).open).toEqual([
      'x/expression: rule',
    ]);
    const merge = mergeDefinitions(circle);
    const decided = new Map([[decisionKey('base:x', 'expression'), { value: '' }]]);
    expect(settleMerge(merge, decided).open).toEqual([]);
  });

  it('finds names that both sides gave away, each once', () => {
    const added = (code: string) => [...base, newAttribute({ code, name: 'loyalty' }, '', '')];
    expect(merged({ base, ours: added('l1'), theirs: added('l2') }).open).toEqual(['l1/name: rule', 'l2/name: rule']);
  });

  it('keeps what the platform fixes, and its own attributes', () => {
    const standard = [{ ...one, locked: true, category: 'standard' as const }];
    const { outcome, open } = merged({
      base: standard,
      ours: standard,
      theirs: [{ ...one, dataType: 'INT', label: 'Basket' }],
    });
    expect(open).toEqual([]);
    expect(outcome).toEqual([{ ...standard[0], label: 'Basket' }]);
    expect(merged({ base: standard, ours: standard, theirs: [] }).outcome).toEqual(standard);
  });
});

function stripEmptied(each: AttributeDefinition): AttributeDefinition {
  return { ...each, category: 'custom', locked: false };
}
