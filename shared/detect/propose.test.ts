import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataCategoryKeys } from '../attribute/data-categories';
import { describeReason } from './describe-reason';
import { phrasesOf } from './lexicon-extras';
import { proposePersonalInfo } from './propose';
import { gatherEvidence } from './values/gather';
import { vocabulary } from './vocabulary/index';

function propose(code: string, { label = '', description = '', dataType = 'STRING' } = {}) {
  return proposePersonalInfo({ code, label, description, dataType });
}
const personal = (category: string) => ({ personal: 'yes', category: expect.stringMatching(`^${category}`) as string });

describe('a name says what an attribute is', () => {
  it.each([
    ['contact_mail', 'user.contact.email'],
    ['GuestEMailAddress', 'user.contact.email'],
    ['email_sha256', 'user.contact.email'],
    ['cep_telefonu', 'user.contact.phone_number'],
    ['workFaxNumber', 'user.contact.phone_number'],
    ['assistant-phone', 'user.contact.phone_number'],
    ['familyname', 'user.name.last'],
    ['Traveller.GivenName', 'user.name.first'],
    ['hesapSahibiAdi', 'user.name'],
    ['delivery_street_2', 'user.contact.address'],
    ['mahalleAdi', 'user.contact.address'],
    ['billing_postcode', 'user.contact.address.postal_code'],
    ['store_visit_latitude', 'user.location'],
    ['current_occupation', 'user.demographic'],
    ['employerName', 'user.demographic'],
    ['playerId', 'user.unique_id'],
    ['loyalty_card_no', 'user.unique_id'],
    ['instagramHandle', 'user.unique_id'],
    ['shopper_guid', 'user.unique_id'],
    ['anonymousId', 'user.device'],
    ['google_advertising_id', 'user.device'],
    ['fcmToken', 'user.device'],
    ['registration_ip', 'user.device.ip_address'],
    ['profile_picture_url', 'user.content.self_image'],
    ['about_me', 'user.content'],
    ['grossSalary', 'user.financial'],
    ['iban', 'user.financial'],
    ['kredi_notu', 'user.financial'],
    ['passportNo', 'user.government_id'],
    ['TCKimlikNo', 'user.government_id'],
    ['vergi_no', 'user.government_id'],
    ['ethnic_group', 'user.demographic.race_ethnicity'],
    ['sendika_uyeligi', 'user.demographic'],
    ['partyAffiliation', 'user.demographic.political_opinion'],
    ['criminal_record', 'user.criminal_history'],
    ['chronicConditions', 'user.health_and_medical'],
    ['engel_orani', 'user.health_and_medical'],
    ['geburtsdatum', 'user.demographic.date_of_birth'],
    ['fecha_de_nacimiento', 'user.demographic.date_of_birth'],
    ['birth_region', 'user.demographic'],
    ['racial_status', 'user.demographic'],
    ['surgical_code', 'user.health_and_medical'],
    ['penal_status', 'user.criminal_history'],
    ['siyasi_durumu', 'user.demographic.political_opinion'],
  ])('%s is personal, %s', (code, category) => expect(propose(code)).toMatchObject(personal(category)));

  it.each([
    'province', 'home_country', 'preferredLanguage', 'user_time_zone', 'localeCode', 'sehir',
    'company_size', 'annualRevenue', 'industry',
    'campaign_id', 'templateName', 'mailing_list_ids', 'eventId', 'appVersion', 'product_name',
    'device_model', 'os_version', 'mobile_carrier', 'browserName',
    'email_opt_in', 'hasOptedOutOfSms', 'phone_verified', 'do_not_call', 'kvkk_onay_tarihi', 'sms_izni',
    'lifetime_value', 'churn_score', 'leadScore', 'loyalty_tier', 'puan_bakiyesi', 'total_orders', 'siparis_sayisi',
    'last_order_date', 'createdAt', 'uyelik_tarihi', 'email_open_count', 'last_email_sent_date', 'phone_type',
    'gps_accuracy', 'store_address', 'email_template_name',
  ])('%s is not personal', (code) => expect(propose(code)).toMatchObject({ personal: 'no', category: null })); // prettier-ignore

  it('reads the same however the words are put together', () => {
    for (const code of [
      'date_of_birth',
      'dateOfBirth',
      'DateOfBirth',
      'date-of-birth',
      'DATE.OF.BIRTH',
      'dateofbirth',
    ]) {
      expect(propose(code)).toMatchObject(personal('user.demographic.date_of_birth'));
    }
  });

  it('reads Turkish with and without its letters and endings', () => {
    for (const code of ['dogum_tarihi', 'DoğumTarihi', 'DOĞUM TARİHİ', 'doğum tarihiniz']) {
      expect(propose(code)).toMatchObject(personal('user.demographic.date_of_birth'));
    }
  });

  it('takes the Turkish “ad” for a name only among Turkish words', () => {
    expect(propose('kisi.ad')).toMatchObject(personal('user.name'));
    expect(propose('ad', { description: 'advertisement that was clicked' }).personal).toBe('no');
  });

  it('takes a word about a thing for the thing, and about a person for the person', () => {
    expect(propose('name', { description: 'name of the campaign' }).personal).toBe('no');
    expect(propose('name', { description: 'name of the customer' })).toMatchObject(personal('user.name'));
  });
});

describe('the data type', () => {
  it('makes a flag of a channel', () => {
    expect(propose('email', { dataType: 'BOOLEAN' }).personal).toBe('no');
    expect(propose('mobile_phone', { dataType: 'checkbox' }).personal).toBe('no');
  });

  it('takes nothing from a trait that is personal in every aspect', () => {
    expect(propose('is_pregnant', { dataType: 'BOOLEAN' })).toMatchObject(personal('user.health_and_medical'));
    expect(propose('has_disability', { dataType: 'BOOLEAN' })).toMatchObject(personal('user.health_and_medical'));
  });

  it('tells a birth date from the time of an event', () => {
    expect(propose('birthDate', { dataType: 'DATE' })).toMatchObject({ ...personal('user.demographic'), quasi: true });
    expect(propose('visit', { dataType: 'TIME_STAMP' }).personal).toBe('no');
  });
});

describe('names and values together', () => {
  const emails = gatherEvidence(['a.b@example.com', 'c@example.org', 'd.e@example.net']);

  it('believe the values where the name says nothing', () => {
    expect(
      proposePersonalInfo({ code: 'field_17', label: '', description: '', dataType: 'STRING' }, emails),
    ).toMatchObject(personal('user.contact.email'));
  });

  it('believe the values where a name promises more than they hold', () => {
    const flags = gatherEvidence(['true', 'false', 'true']);
    expect(proposePersonalInfo({ code: 'email', label: '', description: '', dataType: '' }, flags).personal).toBe('no');
  });
});

describe('names as they are written where they have to be short', () => {
  it.each([
    ['cust_nm', 'user.name'],
    ['brth_dt', 'user.demographic.date_of_birth'],
    ['DOGUM_TAR', 'user.demographic.date_of_birth'],
    ['MailAdres', 'user.contact.email'],
    ['mrtl_sts', 'user.demographic.marital_status'],
    ['iban_code', 'user.financial.bank_account'],
    ['mac_wifi', 'user.device.device_id'],
    ['attributes.emails.email', 'user.contact.email'],
    ['numero_de_telephone', 'user.contact.phone_number'],
    ['fecha_nacimiento', 'user.demographic.date_of_birth'],
    ['codice_fiscale', 'user.government_id.national_identification_number'],
    ['geboortedatum', 'user.demographic.date_of_birth'],
  ])('%s is %s', (code, category) => {
    expect(propose(code)).toMatchObject(personal(category));
  });

  it.each([
    'sub_grade',
    'hipaa_allow_email',
    'fk_establishment',
    'department_id',
    'device_os_family',
    'order_dt',
    'uye_isyeri_no',
  ])('%s is nobody', (code) => {
    expect(propose(code).personal).toBe('no');
  });
});

describe('a proposal', () => {
  it('is the same every time, and gives its grounds in both languages', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.constantFrom('STRING', 'BOOLEAN', 'DATE', 'INT', ''),
        (code, label, description, dataType) => {
          const proposal = propose(code, { label, description, dataType });
          expect(propose(code, { label, description, dataType })).toEqual(proposal);
          expect(proposal.score).toBeGreaterThanOrEqual(0);
          expect(proposal.score).toBeLessThanOrEqual(1);
          if (proposal.personal === 'no') expect(proposal.category).toBeNull();
          for (const reason of proposal.reasons) {
            expect(describeReason(reason, 'en')).not.toBe('');
            expect(describeReason(reason, 'tr')).not.toBe(describeReason(reason, 'en'));
          }
        },
      ),
    );
  });
});

describe('the vocabulary', () => {
  it('names only categories of the taxonomy', () => {
    const keys = new Set<string>(dataCategoryKeys);
    for (const entry of vocabulary) if (entry.tag === 'trait') expect(keys).toContain(entry.category);
  });

  it('says every phrase once', () => {
    const keys = vocabulary.flatMap(phrasesOf).map((phrase) => phrase.replaceAll(' ', ''));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('is written in plain lower-case letters, without empty phrases', () => {
    for (const entry of vocabulary)
      for (const phrase of phrasesOf(entry)) expect(phrase).toMatch(/^[a-z\d]+( [a-z\d]+)*$/);
  });
});

describe('a code that is no word', () => {
  const categoryOf = (code: string, label: string, name = '') =>
    proposePersonalInfo({ code, name, label, description: '', dataType: 'STRING' }).category;

  it('says nothing beside a label that is read', () => {
    expect(categoryOf('ip', 'IBAN for refunds')).toBe('user.financial.bank_account');
    expect(categoryOf('pk', 'Gender')).toBe('user.demographic.gender');
  });
  it('is read where nothing else is, and so is a name that has words', () => {
    expect(categoryOf('ip', '')).toBe('user.device.ip_address');
    expect(categoryOf('ip', 'Qwzrt')).toBe('user.device.ip_address');
    expect(categoryOf('ab', 'Value', 'home_phone')).toBe('user.contact.phone_number');
  });
});
