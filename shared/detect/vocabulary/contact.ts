import type { Entry } from './entry';

/** Ways to reach a person. Fax counts as a phone number, as our labelling convention has it. */
export const contact: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.contact.email',
    grip: 'usual',
    phrases: `email, email address, email addr, mail address, mail, emails, email id, mail id, eposta, eposta adresi,
      elektronik posta, mail adresi, email adresi, correo, correo electronico, courriel, adresse email, adresse mail,
      emailadresse, mailadresse, inbox address, email hash, hashed email, email sha256, email md5, email sha1,
      sha256 email, md5 email, hashed emails, gmail, kep adresi, kep, em, contact email, user email, customer email,
      login email, proxy addresses, proxy address, other mails, alternate mail, parental email, secondary email,
      paypal email, apple email, recovery email, reply to, reply to address`,
  },
  {
    tag: 'trait',
    category: 'user.contact.phone_number',
    grip: 'usual',
    phrases: `office fax, work fax, home fax, business fax, fax work, fax home, home number, office number, work contact
      number, a party number, b party number, calling party number, called party number, alternate contact number,
      musteri cep, cep telefon no, cep telefon numarasi, irtibat telefonu, irtibat no, iletisim telefonu, iletisim
      numarasi, acil durum telefonu, acil telefon, yakin telefonu, veli telefonu, whatsapp hatti, emergency phone,
      emergency number, main phone, direct line, direct dial, direct phone, switchboard, toll free number, voip number,
      sip address, sip number, phone work direct, mobile work, mobile private, private phone, personal phone, bus phone,
      res phone, residential phone, night phone, alt phone, other phone, secondary phone, primary phone, did number, cli,
      ani, caller id, phone, phone number, phone no, phone num, telephone, telephone number, telephone no, tel, tel no,
      tel number, tel num, telf, mobile, mobile number, mobile no, mobile phone, mobile phone number, mob, mob no, mobil,
      cell, cell number, cell phone, cell phone number, cellular number, msisdn, landline, home phone, work phone,
      business phone, office phone, day phone, evening phone, daytime phone, phone home, phone work, phone mobile, fax,
      fax number, fax no, faks, faks no, faks numarasi, pager, sms number, whatsapp number, whatsapp phone number,
      whatsapp no, wa number, whatsapp, viber number, telegram number, signal number, contact number, contact no, contact
      phone, callback number, dial number, caller number, calling number, called number, ported number, phone hash,
      hashed phone, phone sha256, hashed phone number, sms phone, gsm, gsm no, gsm numarasi, gsm number, cep, cep no, cep
      tel, cep telefonu, cep telefon, cep numarasi, telefon, telefonu, telefon no, telefon numarasi, tel numarasi, sabit
      telefon, sabit hat, sabit tel, hat no, hat numarasi, hat number, is telefonu, is tel, is telefon, ev telefonu, ev
      tel, telefonnummer, handy, handynummer, rufnummer, telefono, celular, movil, numero de telephone, phone extension,
      extension, ext, dahili, dahili no, subscriber number, line number, portable, tel mobile, rappelnummer, e164, mdn`,
  },
  {
    tag: 'trait',
    category: 'user.contact',
    grip: 'weak',
    phrases: `contact point, contact info, contact information, contact details, contact detail, telecom,
      iletisim bilgisi, iletisim bilgileri, iletisim`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address',
    grip: 'usual',
    phrases: `residence type, street full, full street, postal street, postal district, parcel locker, mail stop,
      poste restante, abode, home town address, dwelling, lot number, section township, tesisat adresi, konut adresi,
      yazisma adresi, iletisim adresi, kargo adresi, gonderim adresi, adres tarifi, adres metni, adres basligi,
      sokak no, bulvar, meydan, yol, mevkii, mevki, apartman, apartman adi, apartman no, kat, hane no, address, addr,
      adr, home address, street, street address, street name, street number, house number, house no, house name,
      building number, building name, apartment number, apartment, apartment no, apt, apt no, flat, flat number,
      flat no, flat name, suite, unit number, floor number, address line, addr line, address line 1, address line 2,
      address line 3, line1, line2, line3, street1, street2, street line, mailing address, postal address,
      shipping address, billing address, delivery address, residential address, residence address, residence,
      permanent address, current address, present address, correspondence address, registered address, legal address,
      full address, formatted address, address text, address details, place of residence, domicile, legal residence,
      po box, post box, post office box, box number, adres, adresi, adresler, acik adres, adres satiri, ev adresi,
      is adresi, fatura adresi, teslimat adresi, ikamet adresi, ikametgah, ikametgah adresi, ikamet, ikameti,
      yerlesim yeri, yerlesim yeri adresi, tebligat adresi, sokak, cadde, sokak adi, cadde adi, cadde sokak, bina no,
      bina adi, daire no, daire, kapi no, dis kapi no, ic kapi no, kat no, site adi, blok no, blok, mahalle,
      mahalle adi, mah, mahallesi, semt, koy, koy adi, ilce, ilce adi, bucak, belde, adres no, adres kodu,
      adres numarasi, hausnummer, strasse, strassenname, anschrift, adresse, rue, calle, direccion, direccion postal,
      codigo postal, village, village name, district, district name, neighborhood, neighbourhood, suburb, quarter,
      barangay, kelurahan, kecamatan, subdistrict, ward, hamlet, landmark, address hash, hashed address,
      parcel address, eircode, census tract, census block, block group, household address, ship to address,
      bill to address, ship to street, bill to street, locality line, thoroughfare, cross street, nearest landmark`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address.postal_code',
    grip: 'certain',
    quasi: true,
    phrases: `zip, zip code, zip postal code, zip plus 4, zip4, zip5, postal, postal code, post code, posta kodu, pk,
      plz, postleitzahl, code postal, pin code, postal zip, pstlz, outward code, inward code, cep code, posta code`,
  },
];
