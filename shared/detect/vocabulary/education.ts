import type { Entry } from './entry';

/** Schooling of a person: examinations, marks, schools attended, support received. */
export const education: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.demographic',
    grip: 'certain',
    lasting: true,
    phrases: `yks puani, tyt puani, ayt puani, lgs puani, kpss puani, ales puani, yds puani, yokdil puani, dgs puani,
      sinav puani, basari puani, basari sirasi, obp, not ortalamasi, genel not ortalamasi, agno, mezuniyet notu,
      mezuniyet ortalamasi, diploma notu, karne notu, sat score, act score, gre score, gmat score, toefl score,
      ielts score, exam score, test scores, exam result, a level results, gcse results, abitur, abiturnote,
      baccalaureat, cumulative gpa, class rank, honor roll, academic standing, academic probation, lise adi, lise,
      mezun oldugu lise, mezun oldugu universite, mezun oldugu bolum, mezuniyet durumu, okudugu okul, okudugu bolum,
      universitesi, fakultesi, high school attended, college attended, university attended, schools attended,
      graduated from, thesis title, tez konusu, diploma, diploma no, diplomasi, yabanci dil seviyesi,
      language proficiency, limited english proficiency, first generation, individualized education program,
      section 504, 504 plan, gifted, gifted and talented, ozel egitim, ozel egitim ihtiyaci, kaynastirma ogrencisi,
      homeschooled, dropout, expelled, suspension history`,
  },
  {
    tag: 'trait',
    category: 'user.financial',
    grip: 'certain',
    lasting: true,
    phrases: `free or reduced price lunch, free lunch eligible, free school meals, fsm eligible, pupil premium,
      student aid index, sai, economically disadvantaged, low income, low income status, tuition owed, burs aliyor,
      burs miktari, ogrenim kredisi, kyk burs, kyk kredi`,
  },
  {
    tag: 'trait',
    category: 'user.unique_id',
    grip: 'certain',
    phrases: `osym aday no, osym aday numarasi, aday no, aday numarasi, ogr no, school number of student, matricule,
      numero etudiant, unique pupil number, unique learner number, uln, exam number, exam candidate number,
      index number of student, sinav giris no`,
  },
  {
    tag: 'thing',
    phrases: `course level, course load, credit hours, akts, ects, ects credits, ders kredisi, ders saati, mufredat,
      syllabus, calendar code, academic term, school calendar, bell schedule, classroom, section code, derslik,
      fakulte kodu, bolum kodu, program kodu, ogretim yili, egitim yili`,
  },
];
