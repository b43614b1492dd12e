import { expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { newPurpose, type Purpose } from '../purpose/purpose';
import { ada, decided, march, reviewedAttribute } from '../../test/support/review-builders';
import { reviewFindings, type FindingContext } from './findings';
import { lineageOf } from './lineage';

const attribute = (code: string, given: Partial<AttributeDefinition> = {}) =>
  newAttribute({ code, isPersonalInfo: 'yes', purposes: ['Orders'], ...given }, march, 'Ada');
const orders = newPurpose('1', 'Orders', { legalBasis: 'contract' });

function found(definitions: readonly AttributeDefinition[], given: Partial<FindingContext> = {}): string[] {
  const lineage = lineageOf(definitions);
  const purposes: readonly Purpose[] = [orders];
  const context = { definitions, reviews: new Map(), purposes, inUse: new Set<string>(), lineage, today: '2026-11-26' };
  return reviewFindings({ ...context, ...given }).map(({ subject, code, ...rest }) =>
    [subject, code, ...Object.values(rest)].join(' '),
  );
}

it('finds nothing where everything is said', () => {
  expect(found([attribute('a'), attribute('b', { isPersonalInfo: 'no' })])).toEqual([]);
});
it('finds a personal attribute without a purpose, and one with a purpose that nobody described', () => {
  const codes = [attribute('a', { purposes: [] }), attribute('b', { purposes: ['orders', 'Fun'] })];
  expect(found(codes)).toEqual(['a no-purpose', 'b purpose-unknown Fun']);
});
it('finds a special category whose purpose has no basis for it', () => {
  const health = attribute('a', { dataCategories: ['user.name', 'user.health_and_medical.genetic'] });
  const crime = attribute('b', { dataCategories: ['user.criminal_history'] });
  expect(found([health, crime])).toEqual([
    'a special-without-basis Orders user.health_and_medical.genetic 9',
    'b special-without-basis Orders user.criminal_history 10',
  ]);
  expect(found([health], { purposes: [{ ...orders, specialBasis: 'health-care' }] })).toEqual([]);
});
it('finds an undecided attribute that a file has values for', () => {
  const open = attribute('a', { isPersonalInfo: 'undecided', purposes: [] });
  expect(found([open], { purposes: [] })).toEqual([]);
  expect(found([open], { purposes: [], inUse: new Set(['a']) })).toEqual(['a undecided-in-use']);
});
it('finds a decision that is overdue, and a flag that is not what was decided', () => {
  const done = decided(reviewedAttribute({ code: 'a', purposes: ['Orders'] }), {}, { ...ada, reviewMonths: 1 });
  const reviews = new Map(done.review ? [['a', done.review]] : []);
  expect(found([{ ...done.definition, isPersonalInfo: 'no' }], { reviews })).toEqual([
    'a flag-differs yes',
    'a overdue 2026-04-03',
  ]);
});
it('finds a calculated attribute that is flagged as less personal than its inputs', () => {
  const definitions = [
    attribute('birth'),
    attribute('age', { calculated: true, expression: 'birth', isPersonalInfo: 'no', purposes: [] }),
  ];
  expect(found(definitions)).toEqual(['age inherits birth']);
});
it('finds a purpose without a basis, and one that nothing serves', () => {
  const fun = newPurpose('2', 'Fun', { legalBasis: 'consent' });
  expect(found([attribute('a')], { purposes: [{ ...orders, legalBasis: null }, fun] })).toEqual([
    'Orders purpose-without-basis',
    'Fun purpose-unused',
  ]);
});
it('leaves retired attributes alone', () => {
  expect(found([attribute('a', { purposes: [], retired: true })], { purposes: [] })).toEqual([]);
});
