import type { Entry } from './entry';

/** Identifiers by vendor, document, vehicle and dwelling that the tables by kind do not have. */
export const identifiers: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.device.device_id',
    grip: 'certain',
    phrases: `ifa, ifv, didsha1, didmd5, dpidsha1, dpidmd5, device ifa, hardware device id, platform device id,
      macmd5, ifa type of device, dpid, sharedid, pubcid, criteo id, lotame panorama id, unified id2`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'certain',
    phrases: `sub, subject identifier, end user identifier, buyeruid, buyer user id, unique identifier of contact,
      ext ref, im username, im handle, messenger handle, discord tag, kart uyelik no, money kart no`,
  },
  {
    tag: 'trait',
    category: 'user.contact.phone_number',
    grip: 'certain',
    phrases: `mobile contact, phone contact, contact mobile, passenger contact number, gsm1, gsm2, gsm3, tel1, tel2,
      cep1, cep2, veli tel, veli cep, yakini telefonu, sip uri`,
  },
  {
    tag: 'trait',
    category: 'user.contact.email',
    grip: 'certain',
    phrases: `email contact, eposta2, eposta1, ikinci eposta, veli eposta`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address',
    grip: 'certain',
    quasi: true,
    phrases: `ikametgahi, site adi konut, sokak cadde, wohnort strasse, numero de rue, barrio, colonia, bairro,
      quartier`,
  },
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'certain',
    phrases: `identification number of guest, id doc number, id number of guest, travel document, pasaport seri,
      sgk sicil, sigorta sicil no, ruhsat seri, sasi, plakasi, ehliyet seri no, cuzdan seri no, tckn son4,
      tckn son 4 hane, tc son 4`,
  },
  {
    tag: 'trait',
    category: 'user.name',
    grip: 'certain',
    phrases: `companion name, accompanying guest, accompanying person, travel companion, related person name,
      related names, ana ad, teslim alacak, teslim alacak kisi`,
  },
  {
    tag: 'thing',
    phrases: `baggage allowance, data allowance, minutes allowance, luggage, device size, pixel ratio, bid floor,
      statement descriptor, payout schedule, data quality, bed inventory, acente kodu, hasarsizlik kademesi, teminat,
      teminat tutari, kullanim tarzi, kargo firmasi, yatak tipi, oda no, tesis kodu, playlists, station number`,
  },
];
