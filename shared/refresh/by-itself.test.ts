import { expect, it } from 'vitest';
import { mayGoByItself } from './by-itself';

const set = { column: 0, operation: 'set', items: 3 } as const;

it('lets go what was approved in advance, also beside values that the policy keeps back', () => {
  expect(mayGoByItself({ groups: [set], withheld: [{ column: 1, reason: 'consent-absent', items: 2 }] })).toBe('goes');
  expect(mayGoByItself({ groups: [], withheld: [] })).toBe('nothing');
});

it('waits for a person where anything would be deleted, or waits for a decision', () => {
  expect(mayGoByItself({ groups: [set, { ...set, operation: 'unset' }], withheld: [] })).toBe('deletions');
  for (const reason of ['undecided', 'unconfirmed', 'invalid', 'no-id', 'id-twice'] as const) {
    expect(mayGoByItself({ groups: [set], withheld: [{ column: 1, reason, items: 1 }] })).toBe('undecided');
  }
});
