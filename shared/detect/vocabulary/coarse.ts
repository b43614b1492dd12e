import type { Entry } from './entry';

/** Places and settings that too many people share to point at one. */
export const coarse: readonly Entry[] = [
  {
    tag: 'coarse',
    phrases: `city, cities, city name, town, locality, municipality, metro, metro area, metro code, dma, dma code,
      msa, state, states, state code, state province, state or province, state region, province, provinces,
      province code, region, regions, region code, region name, rgn, prefecture, county, county code, county name,
      canton, governorate, country, countries, country code, country name, country iso, country iso code,
      iso country, country of residence, residence country, home country, cntry, continent, continent code, geo,
      geo region, geo country, geo city, area, area code, area name, dialing code, dial code, phone country code,
      calling code, country calling code, phone code, country dial code, international dialing code, phone area code,
      phone prefix, time zone, tz, tzid, time zone offset, tz offset, utc offset, gmt offset, gmtoff, timezone id,
      iana time zone, zoneinfo, local timezone, locale, locales, locale code, locale id, language, languages, lang,
      language code, lang code, preferred language, language preference, correspondence language, ui language,
      communication language, app language, site language, language key, preferred locale, spoken language code,
      sprache, langue, idioma, currency, currencies, currency iso code, currency symbol, preferred currency, ccy,
      unit system, measurement system, units, date format, time format, number format, first day of week,
      calendar type, character set, encoding, charset, il, ili, il adi, il kodu, sehir, sehri, sehir adi, sehir kodu,
      ulke, ulkesi, ulke kodu, ulke adi, bolge, bolgesi, bolge kodu, eyalet, dil, dili, dil kodu, dil tercihi,
      tercih edilen dil, saat dilimi, para birimi, doviz cinsi, doviz kodu, alan kodu, ulke telefon kodu, stadt, ort,
      bundesland, land, landkreis, ville, pays, departement, ciudad, pais, provincia, estado, zeitzone, wahrung,
      fuseau horaire, zona horaria, idioma preferido, urban rural, urbanicity, rural urban, climate zone, hemisphere,
      address country, address city, address state, geo source, geocode accuracy, location accuracy, gps accuracy,
      gps error, accuracy, horizontal accuracy, vertical accuracy, precision, geocoding accuracy,
      location permission, location services, nuts, nuts code, fips, fips code, congressional district,
      legislative district, electoral district, precinct, constituency, voting district, school district,
      school district name, district code of school, delivery zone, shipping zone, tax region, tax jurisdiction, cc`,
  },
];
