import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { proposePersonalInfo } from '../detect/propose';
import { gatherAll } from '../detect/values/gather';
import { anyReview } from '../../test/support/review-arbitraries';
import { march } from '../../test/support/review-builders';
import { columnsByCode, makeDesk, type Desk, type DeskGiven } from './desk';
import type { Review } from './review';

const definitions: readonly AttributeDefinition[] = [
  newAttribute({ code: 'age', label: 'Age', calculated: true, expression: 'birth' }, march, 'Ada'),
  newAttribute({ code: 'birth', label: 'Date of birth', dataType: 'DATE' }, march, 'Ada'),
  newAttribute({ code: 'email', label: 'E-mail address' }, march, 'Ada'),
  newAttribute({ code: 'gone', label: 'E-mail address', retired: true }, march, 'Ada'),
  newAttribute({ code: 'orders', label: 'Number of orders' }, march, 'Ada'),
];
const given: DeskGiven = {
  definitions,
  reviews: new Map(),
  proposals: new Map(definitions.map((each) => [each.code, proposePersonalInfo(each)])),
  columns: new Map(),
  today: '2026-11-26',
};
const shown = (desk: Desk) => ({
  items: Array.from(desk.entries.values(), ({ item }) => item),
  groups: desk.groups,
  order: desk.order,
  decided: desk.decided,
});

describe('the desk', () => {
  it('has every attribute in use once it has a proposal', () => {
    expect([...makeDesk(given).entries.keys()]).toEqual(['age', 'birth', 'email', 'orders']);
    const some = { ...given, proposals: new Map([...given.proposals].filter(([code]) => code !== 'email')) };
    expect([...makeDesk(some).entries.keys()]).toEqual(['age', 'birth', 'orders']);
  });
  it('keeps the entries of what did not change', () => {
    const first = makeDesk(given);
    const changed = definitions.map((each) =>
      each.code === 'birth' ? ({ ...each, isPersonalInfo: 'yes' } as const) : each,
    );
    const second = makeDesk({ ...given, definitions: changed }, first);
    expect(second.entries.get('email')).toBe(first.entries.get('email'));
    expect(second.entries.get('birth')).not.toBe(first.entries.get('birth'));
    expect(second.entries.get('age')?.item.suggestion.inherits).toEqual(['birth']);
  });

  // Law: whatever changes, the desk that follows the last one is the desk made anew.
  it('is what it would be if it were made anew', () => {
    const codes = definitions.map(({ code }) => code);
    const anyStep = fc.record({
      flags: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom('yes', 'no', 'undecided'), {
        noNullPrototype: true,
      }),
      reviews: fc.array(anyReview(fc.constantFrom(...codes)), { maxLength: 3 }),
      today: fc.constantFrom('2026-11-26', '2027-11-26'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4 }), (steps) => {
        let desk: Desk | null = null;
        for (const { flags, reviews, today } of steps) {
          const next: DeskGiven = {
            ...given,
            definitions: definitions.map((each) => {
              const flag = flags[each.code];
              return flag ? { ...each, isPersonalInfo: flag } : each;
            }),
            reviews: new Map<string, Review>(reviews.map((review) => [review.code, review])),
            today,
          };
          desk = makeDesk(next, desk);
          expect(shown(desk)).toEqual(shown(makeDesk(next)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('tells what the values of each attribute said in every file, and nothing of columns that mean none', () => {
  const columns = [
    { id: 'c0', name: 'Mail', attribute: 'email' },
    { id: 'c1', name: 'Other', attribute: null },
  ];
  const scan = { columns: ['c0', 'c1'].map((column) => ({ column, ...gatherAll(['ada@example.com']) })) };
  const byCode = columnsByCode([
    { id: 'a', name: 'a.csv', columns, scan },
    { id: 'b', name: 'b.csv', columns, scan },
    { id: 'c', name: 'new.csv', columns, scan: null },
  ]);
  expect([...byCode.keys()]).toEqual(['email']);
  expect(byCode.get('email')?.map(({ file, column }) => `${file} ${column}`)).toEqual(['a.csv Mail', 'b.csv Mail']);
  expect(byCode.get('email')?.map(({ place }) => place)).toEqual([
    { file: 'a', column: 'c0' },
    { file: 'b', column: 'c0' },
  ]);
});
