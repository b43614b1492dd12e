import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnPlan } from '../policy/decide';
import { writeList } from '../format/list-text';
import type { ValueDefinition } from '../profile/read-value';
import { countDecided, decideGroups, decideItem, decisionOn, noDecisions, type ConflictSide } from './conflicts';
import type { WireStyle } from './connection';
import { approvedBy, groupKey, groupPlan, planItems, type ChangedCell, type PushedColumn } from './plan';
import type { ListStyle } from './plan-cell';
import { findInSnapshot, snapshotColumns } from './snapshot';
import { wireValue } from './wire-value';

const style: WireStyle = { dates: 'day', times: 'epoch-ms', offsetMinutes: 180 };
const allow: ColumnPlan = { kind: 'fixed', treatment: 'allow', reason: 'not-personal' };
const rows = { idOf: (row: number) => `p${row}`, isTwice: () => false, consentAt: () => null };
const of = (dataType: ValueDefinition['dataType'], array = false): ValueDefinition => ({
  dataType,
  array,
  options: [],
  unit: '',
});
const columnOf = (definition: ValueDefinition): PushedColumn => ({
  column: 'c',
  code: 'c',
  key: 'c',
  definition,
  gate: null,
  policy: allow,
});

/** Texts of one type, some of which mean the same, some nothing, and some of which do not fit. */
const typed = fc.constantFrom(
  { definition: of('INT'), texts: ['1', '1.0', ' 1 ', '2', '2.0', '3', 'three', '', null] },
  { definition: of('DOUBLE'), texts: ['1.5', '1.50', '15e-1', '2', '2.0', 'x', '', null] },
  { definition: of('BOOLEAN'), texts: ['yes', 'true', 'no', 'false', 'perhaps', '', null] },
  { definition: of('STRING'), texts: ['a', 'A', 'b', '', null] },
  { definition: of('STRING', true), texts: ['a; b', writeList(['a', 'b']), 'b; a', 'a', 'a; b; c', '', null] },
);
const anyCell = typed.chain(({ definition, texts }) => {
  const text = fc.constantFrom(...texts);
  return fc.record({
    definition: fc.constant(definition),
    base: text,
    ours: text,
    told: fc.option(text, { nil: undefined }),
    theirs: text,
    lists: fc.constantFrom<ListStyle>('whole', 'single'),
  });
});
const itemsOf = (
  cell: Omit<ChangedCell, 'row'>,
  definition: ValueDefinition,
  lists: ListStyle,
  gate: PushedColumn['gate'] = null,
) => planItems({ row: 0, ...cell }, 0, { ...columnOf(definition), gate }, rows, style, lists);
/** Whatever can be approved without deciding about a conflict. */
const everything = { groups: ['set', 'unset', 'push', 'pull'].map((operation) => `0 ${operation}`), except: [] };
const withDecision = (side: ConflictSide) => ({
  ...everything,
  conflicts: decideGroups(noDecisions, everything.groups, side),
});

describe('a plan with a snapshot', () => {
  it('that holds what was changed, however it is written, is the plan without one (PUSH-7)', () => {
    fc.assert(
      fc.property(anyCell, ({ definition, base, ours, told, lists }) => {
        const before = told === undefined ? base : told;
        const [without, held] = [
          itemsOf({ base, ours, told }, definition, lists),
          itemsOf({ base, ours, told, theirs: { text: before, definition } }, definition, lists),
        ];
        expect(held.map((item) => ({ ...item, theirs: undefined }))).toEqual(without);
      }),
    );
    const comma: ValueDefinition = { ...of('DOUBLE'), decimal: ',' };
    expect(itemsOf({ base: '1.5', ours: '2', told: undefined, theirs: { text: '1,50', definition: comma } }, of('DOUBLE'), 'whole')) // prettier-ignore
      .toMatchObject([{ operation: 'set', wire: '2', isConflict: false }]);
  });

  it('sends nothing that it holds already, and no conflict that nobody decided about (PUSH-7)', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCell, ({ definition, base, ours, told, theirs, lists }) => {
        const items = itemsOf({ base, ours, told, theirs: { text: theirs, definition } }, definition, lists);
        const wire = (text: string | null) => wireValue(text, definition, style);
        const isHeld = wire(ours) === wire(theirs) && (wire(ours) !== null || (ours || null) === (theirs || null));
        for (const [place, item] of items.entries()) {
          const isSent = (approval: Parameters<typeof approvedBy>[0]) => approvedBy(approval)(item, place);
          if (isHeld) expect(isSent(withDecision('ours'))).toBe(false);
          expect(isSent(withDecision('theirs'))).toBe(!item.isConflict && item.withheld === null);
          expect(isSent(everything)).toBe(!item.isConflict && item.withheld === null);
          if (!item.isConflict) continue;
          // What is kept replaces theirs whole.
          expect(items).toHaveLength(1);
          expect(item.wire).toBe(wire(ours));
          const before = told === undefined ? base : told;
          expect([wire(theirs), theirs]).not.toEqual([wire(before), before]);
          expect(wire(theirs)).not.toBe(wire(before) ?? 'unfit');
          expect(isSent(withDecision('ours'))).toBe(true);
        }
        for (const { isConflict, withheld } of items) seen.add(isConflict ? 'conflict' : (withheld ?? 'alone'));
      }),
      { numRuns: 500 },
    );
    expect([...seen].toSorted()).toEqual(['alone', 'already-so', 'conflict', 'invalid']);
  });

  it('keeps a conflict back that may not leave, whatever is decided', () => {
    const cell = { base: 'a', ours: 'b', told: undefined, theirs: { text: 'c', definition: of('STRING') } };
    const items = itemsOf(cell, of('STRING'), 'whole', 'unconfirmed');
    expect(items).toMatchObject([{ isConflict: true, withheld: 'unconfirmed' }]);
    expect(items.filter(approvedBy(withDecision('ours')))).toEqual([]);
    expect(groupPlan(items)).toMatchObject({ groups: [], conflicts: [], withheld: [{ reason: 'unconfirmed' }] });
  });

  it('groups conflicts apart from what nothing speaks against', () => {
    const definition = of('STRING');
    const cells = ['a', 'c', 'b'].map((text) => ({ base: 'a', ours: 'b', told: undefined, theirs: { text, definition } })); // prettier-ignore
    const plan = groupPlan(cells.flatMap((cell) => itemsOf(cell, definition, 'whole')));
    expect(plan).toEqual({
      groups: [{ column: 0, operation: 'set', items: 1 }],
      conflicts: [{ column: 0, operation: 'set', items: 1 }],
      withheld: [{ column: 0, reason: 'already-so', items: 1 }],
    });
  });
});

describe('decisions about conflicts', () => {
  it('count what each item was decided to, the last word first', () => {
    const key = groupKey(0, 'set');
    const side = fc.constantFrom<ConflictSide>('ours', 'theirs');
    const step = fc.oneof(side, fc.tuple(fc.nat(4), side));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const model: (ConflictSide | null)[] = Array.from({ length: 5 }, () => null);
        let decisions = noDecisions;
        for (const made of steps) {
          if (typeof made === 'string') {
            decisions = decideGroups(decisions, [key], made);
            model.fill(made);
          } else {
            decisions = decideItem(decisions, made[0], key, made[1]);
            model[made[0]] = made[1];
          }
        }
        expect(model.map((_, place) => decisionOn(decisions, key, place))).toEqual(model);
        const count = (wanted: ConflictSide | null) => model.filter((each) => each === wanted).length;
        expect(countDecided(decisions, key, 5)).toEqual({
          ours: count('ours'),
          theirs: count('theirs'),
          undecided: count(null),
        });
      }),
    );
  });
});

describe('a snapshot', () => {
  it('is found into by id, as the type of the ids understands them, where one row alone has it', () => {
    const find = findInSnapshot(['7', '8', '8', null, ''], of('LONG'));
    expect(['7', '07', '8', '9', ''].map(find)).toEqual([0, 0, 'twice', 'unknown', 'unknown']);
  });

  it('is matched by attribute, and not where it holds one in several columns', () => {
    const columns = ['a', 'b', 'b', null].map((attribute, at) => ({ id: `s${at}`, name: `n${at}`, attribute }));
    const planned = ['a', 'b', 'c'].map((code) => ({ column: `o-${code}`, code }));
    expect(snapshotColumns(planned, { columns })).toEqual([{ column: 'o-a', theirs: 's0' }]);
  });
});
