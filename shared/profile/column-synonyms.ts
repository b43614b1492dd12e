/**
 * Other headers, in English and Turkish, under which exports carry a standard attribute, by its code. Those of the
 * platform's own exports come by code, name and label already.
 */
export const columnSynonyms: Readonly<Record<string, readonly string[]>> = {
  email: words('e-mail, mail, email address, e-posta, eposta, e-posta adresi, mail adresi'),
  extId: words(
    'external id, customer id, customer no, customer number, client id, user id, member id, profile id, crm id, müşteri no, müşteri numarası, müşteri id, kullanıcı id, üye no, harici id',
  ),
  msisdn: words(
    'phone, phone number, mobile, mobile phone, mobile number, cell, cell phone, gsm, gsm no, telefon, telefon no, telefon numarası, cep, cep telefonu, cep no',
  ),
  whatsAppNumber: words('whatsapp, whatsapp no, whatsapp phone, whatsapp numarası'),
  pa: words('first name, given name, forename, ad, adı, isim'),
  pb: words('last name, family name, soyad, soyadı, soyisim'),
  pc: words('external segment, segments, segment, harici segmentler, segmentler'),
  pd: words('sex, cinsiyet'),
  pe: words('birthday, birth date, birthdate, dob, born on, doğum tarihi, doğum günü'),
  pf: words('marital state, medeni hal, medeni durum, medeni hali'),
  pg: words('children, child count, number of children, kids, çocuk sayısı, çocuk'),
  ph: words('country name, ülke'),
  pi: words('region, province, state province, eyalet, bölge'),
  pj: words('town, city name, şehir, il'),
  pk: words('county, ilçe, semt'),
  pl: words('job, job title, profession, meslek'),
  pm: words('sector, line of business, sektör'),
  pn: words('favorite team, favourite team, team, takım, tuttuğu takım'),
  po: words('lang, preferred language, dil, tercih edilen dil'),
};

function words(list: string): readonly string[] {
  return list.split(', ');
}
