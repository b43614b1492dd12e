import { describe, expect, it } from 'vitest';
import { en } from './en/messages';
import { tr } from './tr/messages';
import { valueName } from './field-name';

describe('how a value is called', () => {
  it.each([
    ['place.kind', 'folder', 'A folder', 'Bir klasör'],
    ['target.kind', 'new', 'A new profile file', 'Yeni bir profil dosyası'],
    ['rhythm.kind', 'newer', 'As soon as a newer file is there', tr.refresh.form.rhythms.newer],
    ['contest', 'file', 'Take the newer file', tr.refresh.form.contests.file],
    ['personal', 'drop', 'Not stored', tr.policy.without.importChoices.drop],
    ['onImport', 'mask', 'Kept masked', tr.policy.without.importChoices.mask],
    ['onExport', 'drop', 'Left out', tr.policy.without.exportChoices.drop],
    ['legalBasis', 'legitimate-interests', 'Legitimate interests (Art. 6(1)(f))', 'Meşru menfaat (md. 6(1)(f))'],
    ['specialBasis', 'explicit-consent', 'Explicit consent (Art. 9(2)(a))', 'Açık rıza (md. 9(2)(a))'],
    ['collection', 'survey, mobile-app', 'Survey, Mobile app', 'Anket, Mobil uygulama'],
    ['masking.email', 'domain', 'Domain only', 'Yalnızca alan adı'],
    [
      'consent',
      '[{"by":"column","name":"optIn","purposes":["News"],"yes":["ok"]},{"by":"attribute","name":"c","purposes":[],"yes":[]}]',
      'Column “optIn”, for News, yes: ok; attribute “c”, for every purpose',
      '“optIn” sütunu, News için, evet: ok; “c” özniteliği, her amaç için',
    ],
    ['fourEyes', 'false', 'no', tr.attributes.flags.no],
  ])('is words for a setting: %s %s', (field, value, english, turkish) => {
    expect(valueName(en, field, value).toLowerCase()).toBe(english.toLowerCase());
    expect(valueName(tr, field, value)).toBe(turkish);
  });

  it('is the value itself where it has no words of its own', () => {
    expect(valueName(en, 'rhythm.at', '06:30')).toBe('06:30');
    expect(valueName(en, 'rhythm.kind', 'of a later version')).toBe('of a later version');
  });
});
