import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { defaultPolicy, type Policy } from '../policy/policy';
import { changePurpose, linkPurpose, purposeNamed, removePurpose } from './change-purpose';
import { newPurpose } from './purpose';

const newsletter = newPurpose('1', 'Newsletter');
const email = newAttribute({ code: 'email', purposes: ['newsletter', 'Orders'] }, '', '');
const city = newAttribute({ code: 'city', purposes: ['Orders'] }, '', '');
const definitions = [email, city];
const policy: Policy = {
  ...defaultPolicy,
  consent: [{ by: 'attribute', name: 'emailOptIn', purposes: ['newsletter'], yes: [] }],
};
const purposesOf = (changes: ReturnType<typeof changePurpose>) =>
  changes.flatMap((change) =>
    change.table === 'attributes' && change.kind === 'updated' ? [[change.key, change.after['purposes']]] : [],
  );

describe('a purpose', () => {
  it('takes the attributes that serve it along to a new name', () => {
    const changes = changePurpose(newsletter, { ...newsletter, name: 'News' }, definitions, null);
    expect(changes[0]).toMatchObject({ table: 'purposes', key: '1', after: { name: 'News' } });
    expect(purposesOf(changes)).toEqual([['email', ['News', 'Orders']]]);
  });
  it('takes the places of its consent along to a new name, so that it is asked for where it was', () => {
    const changes = changePurpose(newsletter, { ...newsletter, name: 'News' }, definitions, policy);
    const after = changes.flatMap((change) =>
      change.table === 'policies' && change.kind === 'updated' ? change.after : [],
    );
    expect(after).toMatchObject([{ consent: [{ name: 'emailOptIn', purposes: ['News'] }] }]);
  });
  it('touches no attribute where anything else about it changes, and nothing where nothing does', () => {
    expect(changePurpose(newsletter, { ...newsletter, retention: '2 years' }, definitions, policy)).toHaveLength(1);
    expect(changePurpose(newsletter, newsletter, definitions, policy)).toEqual([]);
  });
  it('leaves no attribute behind that serves it when it goes', () => {
    const changes = removePurpose(newsletter, definitions);
    expect(purposesOf(changes)).toEqual([['email', ['Orders']]]);
    expect(changes.at(-1)).toMatchObject({ kind: 'removed', table: 'purposes', key: '1' });
  });
  it('is served by exactly the attributes that it is linked with', () => {
    expect(purposesOf(linkPurpose('Newsletter', new Set(['city']), definitions))).toEqual([
      ['email', ['Orders']],
      ['city', ['Orders', 'Newsletter']],
    ]);
    expect(linkPurpose('Newsletter', new Set(['email']), definitions)).toEqual([]);
  });
  it('has its name to itself, whatever its case', () => {
    expect(purposeNamed([newsletter], ' NEWSLETTER', '2')).toBe(newsletter);
    expect(purposeNamed([newsletter], 'Newsletter', '1')).toBeUndefined();
  });
});
