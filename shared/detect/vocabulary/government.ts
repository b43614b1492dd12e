import type { Entry } from './entry';

/** Numbers that a state gives a person. */
export const government: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.government_id.national_identification_number',
    grip: 'certain',
    phrases: `blue card, blue card no, nationality number, nationality no, ss, ss no, chi number, medicaid, medicare,
      medicaid number, medicare id, kyc document number, insurance number social, social security card, nufus cuzdani,
      kimlik karti, kimlik karti no, kimlik kart seri no, tc kimlik seri no, voter card number, voter id card, family
      card number, ration card, ration card number, birth registration number, military id, military id number, veteran
      id, tribal id, alien id, uid aadhaar, pps number, ppsn, pps, egn, oib, jmbg, emso, cnp, amka, afm, teudat zehut,
      kimlik fotokopisi, ssn, social security number, social security no, social security, ssn last 4, last 4 ssn, last
      four of ssn, ssn4, itin, tin, tckn, tc kimlik no, tc kimlik, tc kimlik numarasi, tc no, tc, kimlik no, kimlik
      numarasi, kimlik seri no, kimlik kart no, nufus cuzdani no, nufus cuzdani seri no, vatandaslik no, vatandaslik
      numarasi, yabanci kimlik no, ykn, national id, national id number, national identity number, national
      identification number, national identifier, national insurance number, nino, ni number, identity number, identity
      card number, identity no, identity card no, identity document number, id number, id no, id card, id card number,
      identification number, identification no, identification document number, document number, id document number, id
      proof number, personal identification number, personal number, personal code, citizen id, citizen number, resident
      id, residence permit number, government id, govt id, gov id, government identifier, government id number, state id,
      state id number, aadhaar, aadhar, aadhaar number, pan number, pan card, pan no, nric, fin number, dni, nie, nif,
      nir, cpf, curp, rfc, rut, run number, cuil, codice fiscale, fiscal code, bsn, burgerservicenummer, pesel,
      personnummer, cpr, cpr number, hetu, henkilotunnus, sin, sin number, social insurance number,
      sozialversicherungsnummer, rentenversicherungsnummer, personalausweisnummer, ausweisnummer, steuer id, steuer
      identifikationsnummer, steuernummer, tax id, tax ids, tax identifier, tax number, tax no, tax file number, tfn, tax
      identification number, tax payer id, taxpayer number, tax code number, tax registration number, vat id, vat number,
      vat no, vat registration number, vkn, vergi no, vergi numarasi, vergi kimlik no, vergi kimlik numarasi, vergi
      kimlik, sgk no, sgk sicil no, sgk numarasi, ssk no, bagkur no, emekli sicil no, medicare number, medicare no,
      medicare beneficiary number, medicaid id, nhs number, nhs no, health card number, ihi, hukou, resident registration
      number, my number, emirates id, iqama, iqama number, civil id, qid, hkid, mykad, ic number, id type number,
      government identification, known traveler number, known traveller number, redress number, alien number, a number,
      social id, social number, numero de seguridad social, numero de securite sociale, stcd1, stcd2, alien registration
      number, nin, bvn, nomor ktp, nik, ktp, npwp, cedula, cedula de identidad`,
  },
  {
    tag: 'trait',
    category: 'user.government_id.passport_number',
    grip: 'certain',
    phrases: `passport, passport number, passport no, passport num, passport id, pasaport, pasaport no,
      pasaport numarasi, reisepassnummer, numero de passeport, numero de pasaporte, travel document number,
      travel document no, passport details, passport info, pasaport seri no`,
  },
  {
    tag: 'trait',
    category: 'user.government_id.drivers_license_number',
    grip: 'certain',
    phrases: `drivers license, driver license, drivers license number, driver license number, drivers licence,
      driver licence, driving licence, driving license, driving licence number, driving license number,
      driver licence number, drivers licence number, license number, licence number, dl number, dln, ehliyet,
      ehliyet no, ehliyet numarasi, surucu belgesi no, surucu belge no, surucu belgesi, fuhrerscheinnummer,
      permis de conduire`,
  },
  {
    tag: 'trait',
    category: 'user.government_id.vehicle_registration',
    grip: 'certain',
    phrases: `chassis, chassis no, motor no, motor numarasi, engine number, tescil no, tescil plaka, ruhsat seri no,
      vehicle tag number, car registration, car registration number, registration plate number, car license, car licence,
      license plate, licence plate, license plate number, licence plate number, number plate, plate number, plate no,
      vehicle registration, vehicle registration number, registration plate, car plate, vehicle plate, vehicle plate
      number, vrn, plaka, plaka no, arac plakasi, arac plaka, sasi no, sase no, vin, vin number, vehicle identification
      number, chassis number, kennzeichen, arac ruhsat no, ruhsat no, hgs no, ogs no`,
  },
  {
    tag: 'trait',
    category: 'user.government_id.immigration',
    grip: 'certain',
    lasting: true,
    phrases: `visa number, visa no, visa status, immigration status, visa type, residence permit, residency status,
      work permit, work permit number, work visa, alien status, right to work, work authorization,
      work authorisation, green card, green card number, ikamet izni no, oturma izni, calisma izni no,
      refugee status, asylum status, uscis number`,
  },
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'weak',
    phrases: `cilt no, aile sira no, birey sira no, sira no, kutuk no, nufusa kayitli oldugu il,
      nufusa kayitli oldugu ilce, birth certificate number, birth certificate, professional license number,
      medical license number, npi, npi number, bar number, teacher license number, id document, identity document,
      id proof, kyc document, id card image, id scan, license class, professional registration number, dea number,
      verification document`,
  },
];
