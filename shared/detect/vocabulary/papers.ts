import type { Entry } from './entry';

/** Documents, cards and numbers that stand for one person, one dwelling or one device, and their dates. */
export const papers: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'certain',
    phrases: `identity card, identity cards, national card, national card number, citizen card, citizens card number,
      id document scan, id card front, id card back, id card copy, passport scan, passport copy, identification card,
      personal identity code, personal id code, personal identity number, cnic, cnic number, cnp number,
      tax identity number, taxpayer identification number, foreign tax number, foreign tin, foreign tax id, us tin,
      yurtdisi vergi no, yabanci vergi no, vergi kimlik numarasi yabanci, person vat number, pasaport bilgisi,
      mavi kart, mavi kart no, mavi kart numarasi, kimlik belgesi no, kimlik belge no, kimlik seri numarasi,
      kimlik fotokopi, nufus kayit no, nufus kaydi, nufus bilgileri, nufusa kayitli oldugu yer,
      nufusa kayitli oldugu mahalle, aile sira, birey sira, bireysel sira no, kutuk sira no, cilt,
      evlilik cuzdani no, evlilik cuzdan no, aile cuzdani no, engelli kart no, engelli kimlik kart no, gazi kart no,
      sosyal guvenlik no, sosyal guvenlik numarasi, sosyal guvenlik sicil no, emekli no, tahsis no,
      sigorta sicil numarasi, uyruk kimlik no, ikamet belge no, ikamet tezkeresi no, yabanci calisma izni no,
      surucu belge numarasi, silah ruhsat no, denizci cuzdani no, sss number, gsis number, philhealth number,
      pagibig number, social security code, numero de identificacion, numero de documento,
      tipo y numero de documento, documento de identidad, carte d identite, numero de carte d identite,
      numero fiscal, partita iva persona, tessera sanitaria, personennummer, ahv nummer, avs number, sofi number,
      id doc, id document copy, government document number, official id, official id number,
      official document number, registration certificate number of person, certificate of citizenship number,
      naturalization certificate number, selective service number, military service no, service number of soldier,
      veteran card number, firearm license number, weapon license number, boating license number,
      hunting license number, disabled parking permit number, blue badge number, senior card number,
      seaman book number, seaman book, apis document, traveler redress number, tsa precheck number, tsa precheck,
      global entry number, esta number, pan card number, voter identity card number, ration card no,
      domicile certificate number, caste certificate number, birth certificate no, marriage certificate number,
      death certificate number of person, permit number of person, residence card number, residence card,
      foreigner id number, foreigner identity number, alien card number, asylum number, asylum case number,
      unhcr number, unhcr id, visa, visa copy, visas`,
  },
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'weak',
    phrases: `passport expiry, passport expiry date, passport expiration, passport expiration date, passport expires,
      passport issue date, visa expiry, visa expiry date, visa expiration, visa expiration date, visa expire,
      id expiry, id expiry date, document expiry, document expiry date, document expiration date,
      document valid until, licence expiry, licence expiry date, license expiry date, license expiration date,
      driver licence expiry, work permit expiry, work permit expiration, residence permit expiry,
      pasaport gecerlilik, pasaport gecerlilik tarihi, pasaport bitis tarihi, kimlik gecerlilik tarihi,
      kimlik son gecerlilik tarihi, kimlik bitis tarihi, ehliyet gecerlilik tarihi, vize bitis tarihi`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'certain',
    phrases: `socials, mpan, mprn, meter point, meter point id, pod code, btc wallet, bitcoin wallet, crypto wallet,
      payroll number, foursquare, googleplus, myspace, flickr, vimeo, medium profile, quora, tumblr, behance, dribbble,
      stackoverflow, goodreads, last fm, soundcloud, klout id, viadeo, weibo, douyin, odnoklassniki, clubhouse, patreon,
      substack, researchgate, google scholar, hackerrank, kaggle profile, codepen, angellist, crunchbase person,
      myfitnesspal, untappd, letterboxd, zalo, naver id, rakuten id, yahoo id, aol screen name, icq, jabber, xmpp, gtalk,
      google talk, msn, msn id, aim, im screen name, matrix id, keybase, mastodon handle, person code, customer
      identifier, user code, user ref, client ref, client reference, customer reference code, contact code, employee
      code, employee ref, staff code, member code, patient code, student code, guest code, account key, account ref, roll
      number, roll no, enrolment number, enrollment number, index number, admission no of student, library card, library
      card no, frequent flyer, frequent traveler number, frequent guest number, miles and more number, club number, club
      id, fan card number, season ticket number of fan, transit card number, travel card number, transport card id,
      ulasim kart no, kart id, giris kart no, personel kart no, yaka kart no, kart uid, rfid, rfid tag, rfid card, nfc
      tag, nfc card id, key card number, access card number, access card id, entry card number, staff badge, employee
      badge, external key, external ref, external reference number of person, ext id, psn, kakao, vk profile, vk, xing,
      xing profile, orcid, orcid id, researcher id, scopus id, isni, viaf, isni number, master person index, person
      index, single customer view id, sso subject, saml subject, sam account, windows account, ad account, unix user, uid
      number, posix uid, ethereum wallet, eth address, bitcoin address, btc address, crypto address, wallet public key,
      blockchain address, ens name, nostr key, did identifier, cari kod, cari kodu, cari hesap kodu, cari no, arsiv no,
      arsiv numarasi, sosyal medya hesabi, sosyal medya hesaplari, sosyal medya kullanici adi, instagram hesabi, twitter
      hesabi, facebook hesabi, facebook profili, linkedin profili, linkedin hesabi, tiktok hesabi, harici id, dis sistem
      id, dis sistem kodu, musteri referans no, katilimci no, bagisci no, mukellef no, mukellef sicil no, abonelik
      numarasi, sozlesme hesap no, hane no kimlik, hane id, aile no, aile id, hane dosya no, screen name on social
      network, review nickname, review author, reviewer nickname, forum nickname, chat name, player handle, alias handle,
      registered user id, user no, user number, login code, login identifier, login account, logon id, membership card
      number, membership card, member card, member card no, insured number, insured no, policyholder id, policyholder
      number, donor number, volunteer id, constituent number, congregant id, athlete id, runner number, bib number,
      license number of athlete, case client id, client case id, hmis id, personal reference, personal reference number,
      unique reference number of person, unique pupil reference, upn pupil, candidate number, hesap kullanici adi, rumuz,
      nickname user, uye rumuzu, steam profile, twitch profile, youtube handle, google account, microsoft account, apple
      account, icloud account, huawei id, mi account, samsung account`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'weak',
    phrases: `personal website, personal site, personal web page, personal url, personal homepage,
      homepage url of person, blog, blog url, blog address, vcard url, website of person, kisisel web sitesi,
      referral token, referral link of member, wallet pass serial, wallet pass id, voicemail pin, barcode of card,
      card barcode, uyelik barkodu`,
  },
  {
    tag: 'trait',
    category: 'user.contact.address',
    grip: 'certain',
    phrases: `house, door no, door number, floor no, flat or house number, unit or apartment, entrance number,
      staircase, gate code, door code, entry code of building, intercom code, buzzer code, address directions,
      directions to home, address note, address notes, address label of person, colony, thana, tehsil, taluka, purok,
      sitio, parish address, commune of residence, sok, sokak cadde adi, cad, blv, bulvar adi, uavt, uavt kodu,
      uavt no, ulusal adres veri tabani no, bagimsiz bolum no, bagimsiz bolum, ada parsel, ada, parsel, pafta,
      parsel no, ada no, cadastral reference, cadastral number, parcel number of land, land registry number,
      land title number, property address, garaging address, insured address, insured location, risk address,
      service address, installation address, premises address, premise address, supply address, ikamet ettigi adres,
      kaldigi yer, kaldigi adres, yurt adresi, ogrenci adresi, veli adresi, koy mahalle, mahalle kodu, mahalle koy,
      ilce kodu, adres detay, adres detayi, adres aciklama, posta kutusu, postbox number, mail box number,
      mailstop code, village town, place of stay, address in country, address during stay, local address,
      foreign address, overseas address, hotel address of guest, county district, address cell`,
  },
  {
    tag: 'trait',
    category: 'user.device.device_id',
    grip: 'certain',
    phrases: `cihaz parmak izi, tarayici parmak izi, telematics device id, telematics id, obd serial,
      vehicle tracker id, wearable serial, watch serial, laptop serial number, laptop serial, laptop seri no,
      zimmetli laptop seri no, zimmetli cihaz seri no, phone serial, tablet serial, router serial, ont serial,
      cpe serial, gateway serial, implant serial number, device udi, udi, pos terminal user device id,
      sim card serial, sim icc, uicc, network access id, amplitude id, heap user id, rudder anonymous id, madid,
      mobile device id, moat id, oracle moat id, sc cookie, scid cookie, ttp cookie, ttp, epik, pinterest cookie,
      ga cookie, cross device id, device graph id, connected tv id, ctv id, ifa id, household ip, login device id,
      browser token`,
  },
  {
    tag: 'trait',
    category: 'user.location',
    grip: 'weak',
    phrases: `check in place, checked in place, trip start location, trip end location, trip origin coordinates,
      parking location, parked location, geofence event, geofence events, gps bilgisi, last boarding stop,
      son binis duragi, binis duragi, inis duragi, boarding stop, alighting stop, incident location,
      accident location, olay yeri, kaza yeri, temporary location, present location, work station location,
      beacon location, nearest beacon, last tower, last cell, serving cell, home cell, home tower`,
  },
];
