import { describe, expect, it } from 'vitest';
import { proposePersonalInfo } from '../detect/propose';
import { offeredPlaces } from './consent-places';

const attribute = (code: string, label = '', retired = false) => ({ code, label, retired });

describe('places of consent', () => {
  it('offers attributes, and columns that are mapped to none, those first that speak of consent', () => {
    const places = offeredPlaces(
      [attribute('city', 'City'), attribute('emailOptIn', 'E-mail opt-in'), attribute('old', 'SMS izni', true)],
      new Map([['emailOptIn', proposePersonalInfo({ code: 'emailOptIn', label: '', description: '', dataType: '' })]]),
      [
        { name: 'sms_izni', attribute: null },
        { name: 'City', attribute: 'city' },
        { name: 'notes', attribute: null },
        { name: 'sms_izni', attribute: null },
      ],
      [],
    );
    expect(places.map(({ by, name, isLikely }) => `${by} ${name} ${isLikely}`)).toEqual([
      'attribute emailOptIn true',
      'column sms_izni true',
      'attribute city false',
      'column notes false',
    ]);
  });
  it('offers no place twice', () => {
    const taken = [{ by: 'attribute' as const, name: 'optIn', purposes: [], yes: [] }];
    expect(offeredPlaces([attribute('optIn')], new Map(), [{ name: 'optIn', attribute: null }], taken)).toMatchObject([
      { by: 'column', name: 'optIn' },
    ]);
  });
});
