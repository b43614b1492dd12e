import { describe, expect, it } from 'vitest';
import { proposeForList } from './propose-list';

const list = (codes: string, dataType = 'STRING') =>
  codes.split(' ').map((code) => ({ code, label: '', description: '', dataType }));
const people = list('first_name last_name email phone birth_date gender iban nationality');
const unknown = list('qwzrt');

describe('a name of which nothing is known', () => {
  it('is likely about the person among attributes of persons, and says why', () => {
    const proposal = proposeForList([...people, ...unknown]).at(-1);
    expect(proposal).toMatchObject({ personal: 'yes', category: null, score: 0.55 });
    expect(proposal?.reasons).toEqual([
      { code: 'unknown-among-personal', from: 'list', words: '', category: null, weight: 0.6, share: 0.55 },
    ]);
  });

  it('is not among attributes of things, nor alone, nor where it is a moment', () => {
    const things = list('sku price stock brand warehouse order_count campaign_name currency_code');
    expect(proposeForList([...things, ...unknown]).at(-1)?.personal).toBe('no');
    expect(proposeForList(unknown)[0]?.personal).toBe('no');
    expect(proposeForList([...people, ...list('qwzrt', 'TIME_STAMP')]).at(-1)?.personal).toBe('no');
  });

  it('leaves every other proposal as it is', () => {
    expect(proposeForList([...people, ...unknown]).slice(0, -1)).toEqual(
      people.map((each) => proposeForList([each])[0]),
    );
  });
});

describe('a name that is known in part', () => {
  const inPart = list('qwzrt_url');

  it('is about the person where most of the list is, and says why', () => {
    const proposal = proposeForList([...people, ...inPart]).at(-1);
    expect(proposal?.personal).toBe('yes');
    expect(proposal?.reasons.at(-1)).toMatchObject({ code: 'among-personal', from: 'list', weight: 1.5, share: 0.55 });
  });

  it('is not where it names a setting, a place or a permission that every list of persons has', () => {
    const shared = list('preferred_language country_code email_opt_in');
    expect(
      proposeForList([...people, ...shared])
        .slice(-3)
        .map(({ personal }) => personal),
    ).toEqual(['no', 'no', 'no']);
  });

  it('is judged alone where the list is about things', () => {
    const things = list('sku price stock brand warehouse order_count campaign_name currency_code');
    expect(proposeForList([...things, ...inPart]).at(-1)).toEqual(proposeForList(inPart)[0]);
  });
});

describe('what the names of a list have in common', () => {
  const byCode = (codes: string) => {
    const definitions = list(codes);
    const proposals = proposeForList(definitions);
    return (code: string) => proposals[definitions.findIndex((each) => each.code === code)];
  };

  it('is left out of each where it has no meaning of its own', () => {
    const proposed = byCode('zorbly_name zorbly_email zorbly_sessions zorbly_birth_date zorbly_phone zorbly_locale');
    expect(proposed('zorbly_name')).toMatchObject({ personal: 'yes', category: 'user.name' });
    expect(proposed('zorbly_sessions')?.personal).toBe('no');
  });

  it('stays where it says of whom', () => {
    const proposed = byCode('store_name store_phone store_address store_email store_city store_manager_note');
    expect(proposed('store_name')?.personal).toBe('no');
    expect(proposed('store_phone')?.personal).toBe('no');
  });

  it('makes "ad" a name where most of them are Turkish, and an advert elsewhere', () => {
    expect(byCode('ad soyad telefon dogum_tarihi sehir adres')('ad')).toMatchObject({
      personal: 'yes',
      category: 'user.name',
    });
    expect(byCode('ad campaign budget click_count phone start_date')('ad')?.personal).toBe('no');
  });

  it('makes no truth value personal', () => {
    const flag = { code: 'no_middle_name', label: '', description: '', dataType: 'BOOLEAN' };
    expect(proposeForList([...people, flag]).at(-1)?.personal).toBe('no');
  });
});

describe('a file with the fields of several platforms', () => {
  it('judges each by those that stand near it', () => {
    const things = Array.from({ length: 120 }, (_, at) => list(`sku_${at} price_${at}`)).flat();
    const proposals = proposeForList([...people, ...people, ...unknown, ...people, ...people, ...things, ...unknown]);
    expect(proposals[people.length * 2]?.personal).toBe('yes');
    expect(proposals.at(-1)?.personal).toBe('no');
  });
});
