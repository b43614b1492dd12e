import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeDefinition } from '../attribute/attribute';
import { decided, november, reviewedAttribute } from '../../test/support/review-builders';
import type { Reviewed } from './decide-review';
import { groupItems, orderItems, reviewItem, type ReviewItem } from './group';
import { isOpen } from './state';

const item = (reviewed: Reviewed): ReviewItem => reviewItem(reviewed, november);
const of = (code: string, label: string, given: Partial<AttributeDefinition> = {}, values: string[] = []) =>
  reviewedAttribute({ code, label, ...given }, values);
const codes = (items: readonly ReviewItem[]) =>
  groupItems(orderItems(items)).map((group) => group.items.map(({ code }) => code));

describe('the review queue', () => {
  it('puts what waits for the same reason together, the most urgent group first', () => {
    const queue = [
      of('a1', 'Number of orders'),
      of('a2', 'E-mail address'),
      of('a3', 'Number of orders'),
      of('a4', 'Religious belief'),
      of('a5', 'E-mail address'),
    ].map(item);
    expect(codes(queue)).toEqual([['a4'], ['a2', 'a5'], ['a1', 'a3']]);
  });
  it('puts before all others what passes for not personal and looks like it', () => {
    const queue = [of('a1', 'E-mail address'), of('a2', 'E-mail address', { isPersonalInfo: 'no' })].map(item);
    expect(codes(queue)).toEqual([['a2', 'a1']]);
    expect(queue[1]?.risk.grounds).toContain('unprotected');
    expect(queue[1]?.risk.weight).toBeGreaterThan(queue[0]?.risk.weight ?? 0);
  });
  it('counts values that were seen for more than a name alone', () => {
    const addresses = Array.from({ length: 20 }, (_, row) => `ada${row}@example.com`);
    const [named, seen] = [of('a1', 'E-mail address'), of('a2', 'E-mail address', {}, addresses)].map(item);
    expect(seen?.risk.grounds).toEqual(['values-seen', 'in-use']);
    expect(seen?.risk.weight).toBeGreaterThan(named?.risk.weight ?? 0);
  });
  it('leaves out what is decided and stands', () => {
    const done = item(decided(of('a1', 'E-mail address'), {}));
    expect(done.risk).toEqual({ weight: 0, level: 'low', grounds: [] });
    expect(orderItems([done])).toEqual([]);
  });
  it('has every open item exactly once, however they are mixed', () => {
    const labels = ['E-mail address', 'Number of orders', 'Religious belief', 'Zork', 'Age'];
    const anyQueue = fc.array(fc.record({ label: fc.constantFrom(...labels), done: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(anyQueue, (given) => {
        const queue = given.map(({ label, done }, at) => {
          const made = of(`a${at}`, label);
          return item(done ? decided(made, {}) : made);
        });
        const open = queue.filter(({ standing }) => isOpen(standing.state)).map(({ code }) => code);
        expect(codes(queue).flat().sort()).toEqual(open.sort());
        const weights = groupItems(orderItems(queue)).map(({ risk }) => risk.weight);
        expect(weights).toEqual(weights.toSorted((left, right) => right - left));
      }),
    );
  });
});
