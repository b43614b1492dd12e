import { expect, it } from 'vitest';
import { followRenameInPolicy } from './change-policy';
import { defaultPolicy, type ConsentSource, type Policy } from './policy';

const place = (by: ConsentSource['by'], name: string): ConsentSource => ({ by, name, purposes: [], yes: [] });

it('a place of consent follows its attribute to another code, and no column that is called so', () => {
  const policy: Policy = { ...defaultPolicy, consent: [place('attribute', 'optIn'), place('column', 'optIn')] };
  expect(followRenameInPolicy(policy, 'optIn', 'mailOptIn')).toMatchObject([
    { kind: 'updated', after: { consent: [place('attribute', 'mailOptIn'), place('column', 'optIn')] } },
  ]);
  expect(followRenameInPolicy(policy, 'age', 'years')).toEqual([]);
  expect(followRenameInPolicy(null, 'optIn', 'mailOptIn')).toEqual([]);
});
