import type { Entry } from './entry';

/** Words for persons: whose profile it is, and who else stands in it. */
export const people: readonly Entry[] = [
  {
    tag: 'person',
    phrases: `athlete, athletes, viewer, listener, reader, fan, freelancer, expert, trainee, intern, pensioner,
      farmer, homeowner person, occupant, lodger, streamer, follower, congregant, parishioner, delegate person,
      exhibitor, speaker, panelist, contestant, competitor, gambler, bettor, punter, cardholders, depositor,
      investor, shareholder, trader, claimant, policyowner, dependant person, pupils, scholar, alumnus, enrollee,
      refugee person, inmate, offender person, defendant, plaintiff, juror, taxpayer, householder, pet owner,
      motorist, pilot, crew, crew member, commuter, tourist, pilgrim, sporcu, okur, dinleyici, seyirci, yatirimci,
      stajyer, memur, isci, ciftci, esnaf, kursiyerler, hak sahibi kisi, talep eden, sikayetci, basvuran kisi,
      gonderen, gonderici, teslim alan, odeyen, konuk, user, users, customer, customers, cust, client, clients,
      contact, contacts, lead, leads, prospect, prospects, person, persons, people, individual, individuals, member,
      members, patient, patients, employee, employees, emp, worker, workers, staff, staff member, student, students,
      pupil, learner, learners, applicant, applicants, candidate, candidates, subscriber, subscribers, guest, guests,
      passenger, passengers, traveler, traveller, visitor, visitors, consumer, consumers, buyer, buyers, shopper,
      shoppers, purchaser, player, players, gamer, recipient, recipients, receiver, beneficiary, beneficiaries,
      insured, policyholder, citizen, resident, voter, voters, donor, donors, constituent, constituents, supporter,
      volunteer, volunteers, participant, participants, respondent, attendee, attendees, registrant, tenant person,
      driver, drivers, rider, riders, cardmember, borrower, debtor, account user, end user, subject, data subject,
      human, holder, signer, signatory, payer, payee, cardholder person, profile, profiles, member profile,
      user profile, customer profile, kisi, kisiler, refakatci, lehtar, lehdar, varis, mirasci, murisi, vekil,
      vekili, sigorta ettiren, kiraci, ev sahibi kisi, surucu, ruhsat sahibi, tasit sahibi, ziyaretci, okuyucu,
      oyuncu, izleyici, bagisci, gonullu, ortak, ortagi, hissedar, partner uye, muvekkil, davali, davaci, sanik,
      taraf, hak sahibi, emekli kisi, bayan, bay, cocugu, kursiyer, musteri, musteriler, uye, uyeler, abone,
      aboneler, hasta, hastalar, ogrenci, ogrenciler, calisan, calisanlar, personel, kullanicilar, vatandas,
      vatandaslar, misafir, yolcu, yolcular, sigortali, alici, katilimci, basvuran, basvuru sahibi, aday, adaylar,
      mukellef, veli kisi, borclu, kredi kullanan, kart hamili, kunde, kunden, mitarbeiter, mitglied, teilnehmer,
      schuler, patientin, utilisateur, client personne, abonne, membre, usuario, cliente, clientes, alumno, paciente,
      persona natural, household, hane, aile, aile fert, fert, bireyi, birey, party person, natural person, me, my,
      your, self, their, his, her, him`,
  },
  {
    tag: 'other',
    phrases: `owner, owners, record owner, contact owner, account owner, lead owner, creator, created by, created by
      user, creation user, updated by, modified by, last modified by, last updated by, changed by, edited by, entered by,
      added by, deleted by, approved by, verified by, assigned to, assigned user, assigned agent, assignee, assigned by,
      invited by, referred by, referrer user, referrer id, referrer name, referrer code of user, referred by user,
      referred by id, recorded by, recommender, inviter, manager, managers, line manager, supervisor, reports to id,
      assistant, asst, agent, sales agent, sales rep, sales representative, salesperson, account manager, account
      executive, relationship manager, customer success manager, csm, csm owner, advisor, adviser, academic advisor,
      counselor, counsellor, coach, mentor, teacher, teachers, homeroom teacher, professor, instructor, tutor, recruiter,
      interviewer, hiring manager, sender, requester, submitter, author, editor, reviewer, approver, operator user,
      caller, co owner, delegate, backup user, primary contact, secondary contact, billing contact, technical contact,
      authorized person, authorised person, authorized user, authorized representative, co signer, co applicant, co
      borrower, guarantor, referral contact, reference person, emergency person, father, mother, mom, dad, brother,
      sister, baby, child, son or daughter, grandparent, partner, fiance, nominee, heir, caregiver, carer, case worker,
      social worker, landlord, lawyer, attorney, accountant, insurance agent, pharmacist, nurse, dentist, provider
      person, provider id, practitioner, practitioner id, modified user, last modified user, owning user, account rep,
      dealer person, anne, baba, yakini, yakin, veli, vasi, es, kardesi, kefil, yetkili, temsilci, musteri temsilcisi,
      portfoy yoneticisi, portfoy yoneticisi kodu, danisman, yonetici, yoneticisi, amir, ogretmen, ogretmeni, sinif
      ogretmeni, olusturan, olusturan kullanici, kaydeden, kaydeden kullanici, kaydeden personel, guncelleyen,
      guncelleyen kullanici, onaylayan, atanan, referans kisi, acil durum kisisi, acil durumda aranacak kisi, mudur,
      satis temsilcisi, sahip, sahibi, davet eden`,
  },
];
