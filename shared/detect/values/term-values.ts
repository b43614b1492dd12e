import { fold } from '../words';
import type { Recogniser } from './recogniser';

function terms(words: string): ReadonlySet<string> {
  return new Set(words.split(',').map((word) => fold(word.trim()).replace(/\s+/g, ' ')));
}

/** A recogniser of values that are one of these terms; `telling` are those of them that nothing else is called. */
function ofTerms(
  kind: string,
  category: Recogniser['category'],
  weight: number,
  words: string,
  telling: string,
): Recogniser {
  const [all, sure] = [terms(`${words},${telling}`), terms(telling)];
  return {
    kind,
    category,
    weight,
    share: 0.8,
    ...(category?.startsWith('user.demographic') && { quasi: true as const }),
    matches: (value) => value.length < 60 && all.has(fold(value)),
    holds: (sample) => new Set(sample.map(fold)).size >= 2 && sample.some((value) => sure.has(fold(value))),
  };
}

const jobHeads = terms(
  `manager, engineer, developer, analyst, director, consultant, specialist, coordinator, technician, officer, assistant, administrator, supervisor,
  representative, executive, designer, architect, planner, associate, strategist, agent, liaison, facilitator, producer, orchestrator, teacher, nurse,
  doctor, driver, lawyer, attorney, accountant, programmer, scientist, professor, student, cashier, clerk, chef, cook, waiter, waitress, mechanic,
  electrician, plumber, carpenter, farmer, pilot, journalist, writer, editor, artist, musician, photographer, salesperson, secretary, receptionist,
  pharmacist, dentist, surgeon, physician, therapist, psychologist, economist, banker, broker, auditor, inspector, librarian, translator, interpreter,
  soldier, firefighter, policeman, guard, cleaner, hairdresser, baker, butcher, tailor, welder, machinist, operator, foreman, contractor, intern,
  trainee, apprentice, entrepreneur, founder, owner, partner, president, chairman, ceo, cto, cfo, coo, vp, housewife, homemaker, retired, unemployed,
  self-employed, freelancer, worker, laborer, labourer, civil servant, researcher, lecturer, counselor, buyer, recruiter, trader, actuary, biologist,
  chemist, physicist, veterinarian, optician, paramedic, midwife, caregiver, nanny, gardener, fisherman, miner, courier,
  ogretmen, muhendis, doktor, avukat, memur, isci, emekli, muhasebeci, hemsire, eczaci, mimar, polis, asker, sofor, esnaf, ciftci, ogrenci, ev hanimi,
  serbest meslek, isletmeci, yonetici, mudur, sekreter, garson, asci, berber, kuafor, terzi, teknisyen, tekniker, elektrikci, tesisatci, marangoz,
  gazeteci, yazar, sanatci, muzisyen, akademisyen, psikolog, dis hekimi, veteriner, bankaci, satis temsilcisi, satis danismani, kasiyer, guvenlik gorevlisi,
  temizlik gorevlisi, issiz, uzman, danisman, analist, yazilimci, grafiker, hakim, savci, noter, imam, itfaiyeci, pilot, kaptan, hostes, ebe, diyetisyen`,
);
const jobStarts =
  /^(senior|junior|lead|chief|head|principal|regional|district|national|global|direct|dynamic|forward|future|internal|international|investor|legacy|corporate|central|human|customer|dr\.?|kidemli|bas|genel)\b/;

function isJob(value: string): boolean {
  const folded = fold(value);
  if (folded.length > 60 || !/^[\p{L}\s./&,()-]+$/u.test(folded)) return false;
  const words = folded.split(/[\s/,()-]+/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  return (
    jobHeads.has(folded) ||
    jobHeads.has(last) ||
    words.slice(-2).join(' ') === 'satis temsilcisi' ||
    (words.length > 1 && jobStarts.test(folded) && words.some((word) => jobHeads.has(word)))
  );
}

const illness =
  /\b(diabet|diyabet|hypertens|hipertans|hypotens|asthma|astim|depress|depresyon|migrain|migren|cancer|kanser|carcinoma|tumou?r|disease|hastalig|syndrome|sendrom|disorder|bozuklug|infection|enfeksiyon|fracture|kirik|allerg|alerji|anemia|anemi|epileps|epilepsi|thyroid|tiroid|hiv|aids|hepatit|pneumonia|bronchit|bronsit|copd|koah|stroke|felc|obes|arthrit|artrit|dermatit|gastrit|sinusit|covid|influenza|grip|anxiety|anksiyete|schizophren|bipolar|dementia|demans|alzheimer|parkinson|insomnia|failure|yetmezlig|arrhythm|angina|infarct|embol|thrombo|neuropath|nephro|cirrhosis|siroz|ulcer|ulser|hernia|fitig|psoria|eczema|egzama|rhinitis|rinit|reflux|reflu|pregnan|gebelik|injury|sprain|concussion|sepsis|lupus|sclerosis|glaucoma|glokom|cataract|katarakt|\w{3,}(itis|osis|emia|oma|pathy|algia|plegia|rrhea))\b|\b(diabet|hypertens|asthma|depress|migrain|carcino|hypothyro|hyperthyro|hyperlip|alerji|allerg|diyabet)\w*/;

/** What people are, where the values are words that say it: nationality, faith, schooling, trade, illness. */
export const termValues: readonly Recogniser[] = [
  ofTerms(
    'nationality',
    'user.demographic',
    1.8,
    `turkish, german, french, italian, spanish, russian, chinese, japanese, korean, arabic, greek, dutch, polish, portuguese, swedish, norwegian,
    danish, finnish, hungarian, czech, romanian, bulgarian, english, other, unknown, alman, fransiz, ingiliz, italyan, rus, diger`,
    `american, british, canadian, australian, mexican, brazilian, argentinian, argentine, egyptian, iraqi, iranian, syrian, afghan, indian, pakistani,
    bangladeshi, azerbaijani, ukrainian, belgian, austrian, swiss, irish, scottish, welsh, israeli, lebanese, jordanian, saudi, emirati, moroccan,
    algerian, tunisian, nigerian, kenyan, south african, ghanaian, somali, ethiopian, filipino, indonesian, vietnamese, thai, malaysian, singaporean,
    georgian, armenian, kazakh, uzbek, turkmen, kyrgyz, serbian, croatian, bosnian, albanian, macedonian, kosovar, slovak, slovenian, estonian, latvian,
    lithuanian, colombian, chilean, peruvian, venezuelan, cuban, dominican, new zealander, libyan, yemeni, palestinian, kuwaiti, qatari,
    turk, tc, t.c., suriyeli, irakli, iranli, afgan, azerbaycanli, azeri, amerikali, amerikan, gurcu, ozbek, kazak, kirgiz, misirli, filistinli, bulgar,
    yunan, ukraynali, pakistanli, hintli, cinli, japon, koreli, ispanyol, hollandali, belcikali, isvicreli, avusturyali, polonyali, fasli, somalili,
    libyali, yabanci uyruklu`,
  ),
  ofTerms(
    'religion',
    'user.demographic.religious_belief',
    2.4,
    'none, other, unknown, islam, yok, diger, prefer not to say',
    `muslim, christian, jewish, hindu, buddhist, sikh, atheist, agnostic, catholic, roman catholic, protestant, orthodox, mormon, jain, pagan, no religion,
    christianity, judaism, hinduism, buddhism, sikhism, muslumant, musluman, hristiyan, yahudi, ateist, deist, budist, alevi, sunni, caferi, katolik, ortodoks`,
  ),
  ofTerms(
    'ethnicity',
    'user.demographic.race_ethnicity',
    2.4,
    'white, black, other, unknown, mixed, black or mixed, prefer not to say, decline to answer, arab',
    `asian, hispanic, latino, hispanic or latino, not hispanic or latino, non-hispanic, black or african american, african american, american indian,
    american indian or alaska native, alaska native, native american, native hawaiian or other pacific islander, native hawaiian, pacific islander,
    two or more races, multiracial, caucasian, white british, black british, asian british, south asian, east asian, middle eastern, white irish, roma,
    gypsy, kurd, kurt, cerkez, laz, cingene, roman, arap`,
  ),
  ofTerms(
    'political-party',
    'user.demographic.political_opinion',
    2.4,
    'independent, green, liberal, conservative, other, none, unknown, bagimsiz, diger',
    `democrat, democratic, republican, libertarian, labour, labour party, tory, liberal democrat, snp, plaid cymru, sinn fein, spd, cdu, csu, afd, fdp,
    die linke, bundnis 90/die grunen, no party preference, nonpartisan, akp, ak parti, chp, mhp, hdp, dem parti, iyi parti, saadet partisi, zafer partisi,
    yeniden refah, deva, gelecek partisi, tip`,
  ),
  ofTerms(
    'education-level',
    'user.demographic',
    1.8,
    'primary, secondary, college, university, graduate, master, none, other, unknown, basic, tertiary, lise, lisans, diger, associate, doctorate, diploma',
    `high school, high school graduate, less than high school, some high school, some college, bachelor, bachelors, bachelor degree, bachelor's degree, bachelors degree,
    master's degree, masters degree, masters, associate degree, associate's degree, associates degree, phd, ph.d., doctorate degree, postgraduate, undergraduate, vocational,
    primary school, elementary school, middle school, secondary school, university degree, university.degree, high.school, basic.9y, illiterate, professional school, ilkokul, ortaokul,
    ilkogretim, on lisans, yuksek lisans, doktora, universite, lise mezunu, ilkokul mezunu, universite mezunu, okur yazar degil, okuryazar degil, ortaogretim`,
  ),
  {
    kind: 'occupation',
    category: 'user.demographic',
    weight: 1.8,
    share: 0.7,
    quasi: true,
    matches: isJob,
    // One word for all rows is a role or a type of record, not what people do.
    holds: (sample) => new Set(sample.map(fold)).size >= Math.min(5, Math.ceil(sample.length * 0.6)),
  },
  {
    kind: 'illness',
    category: 'user.health_and_medical',
    weight: 2.4,
    share: 0.6,
    matches: (value) => value.length <= 80 && illness.test(fold(value)),
  },
];
