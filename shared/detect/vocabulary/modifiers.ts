import type { Entry } from './entry';

/**
 * Words that say of whatever follows that it is about a person's body, family, belief, record or means: "ethnic category",
 * "divorce date", "waist size". After the branches of Art. 9 and 10 GDPR and the categories of the W3C Data Privacy
 * Vocabulary (personal data extension); each is a word of its own, so that no list of phrases has to foresee what follows.
 */
export const modifiers: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.demographic',
    grip: 'certain',
    lasting: true,
    quasi: true,
    phrases: `ethnoracial, migrant seasonal, migrant worker, seasonal worker, kilik kiyafet, kilik ve kiyafet, place of
      worship, club membership, association membership, foundation membership, dernek uyeligi, vakif uyeligi, dernek ve
      vakif uyelikleri, free reduced lunch, native, racial, ethnical, parental, paternal, maternal, spousal, filial,
      familial, premarital, divorce, divorcee, adoption, adoptive, guardianship, immigration, emigration, asylum,
      naturalization, naturalisation, citizen of, passport holder, residency permit, scholastic, academic, educational,
      vocational, occupational, conscription, orphanhood, retirement, unemployment, disciplinary, hair, eye, beard,
      physique, body shape, waist size, hip size, bust size, distinguishing marks, identifying marks, birthmark, scar,
      sect, ideology, philosophical belief, philosophical beliefs, worldview, life expectancy, mbti, myers briggs,
      enneagram, big five, iq, iq score, security clearance, clearance level, uyruklu, akraba, akrabalik, evlilik,
      bosanma, vesayet, velayet, gocmenlik, iltica, mesleki, emeklilik, issizlik, sac, goz, felsefi inanc, dunya gorusu`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.religious_belief',
    grip: 'certain',
    lasting: true,
    phrases: `religious affiliation code, baptism, baptismal, communion, kosher, halal, sect of faith, ordination,
      tithe, pilgrimage, hac, umre, vaftiz`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.political_opinion',
    grip: 'certain',
    lasting: true,
    phrases: `political, partisan, electoral, suffrage, voting, siyasi, secmen, oy`,
  },
  {
    tag: 'trait',
    category: 'user.demographic.sexual_orientation',
    grip: 'certain',
    lasting: true,
    phrases: `sexual, cinsel`,
  },
  {
    tag: 'trait',
    category: 'user.criminal_history',
    grip: 'certain',
    lasting: true,
    phrases: `penal, custodial, probation, detention, indictment, prosecution, driving record, driving offences,
      criminal pardon, adli, cezai`,
  },
  {
    tag: 'trait',
    category: 'user.health_and_medical',
    grip: 'certain',
    lasting: true,
    phrases: `clinical, surgical, dental, psychological, psychometric, neurological, gynecological, gynaecological,
      antenatal, paediatric, therapeutic, menstrual, menopausal, respiratory, prescribed, inoculation, disorder, hormone, seizure, nut free,
      lactose free, tibbi, klinik, cerrahi, psikolojik, psikiyatrik, engellilik`,
  },
  {
    tag: 'trait',
    category: 'user.biometric',
    grip: 'certain',
    lasting: true,
    phrases: `facial, retinal`,
  },
  {
    tag: 'trait',
    category: 'user.financial',
    grip: 'certain',
    lasting: true,
    phrases: `affluence, affluent, ctc, gratuity, esi number, esi no, solvency, credit capacity, credit bureau,
      ucret bordrosu, varlik beyani`,
  },
  {
    tag: 'trait',
    category: 'user.demographic',
    grip: 'weak',
    phrases: `tagline, favourite food, favorite food, favourite music, favorite music, favourite movie,
      favorite movie, favourite book, favorite book, looking for, dating preference, relationship goal,
      certificates held, licenses held, licences held, home language, car make, car year, boat owner,
      motorcycle owner, arac markasi, arac modeli`,
  },
  {
    tag: 'trait',
    category: 'user.name',
    grip: 'certain',
    phrases: `name in kanji, care of, attention line, nok name, yakin adi`,
  },
  {
    tag: 'trait',
    category: 'user.government_id',
    grip: 'certain',
    phrases: `ktn, known traveller, known traveler, redress no, fishing license, hunting license, firearm license,
      gun license, fishing licence, hunting licence, firearms licence, electoral number, service number military`,
  },
];
