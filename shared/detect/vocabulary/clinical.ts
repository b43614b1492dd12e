import type { Entry } from './entry';

/** What clinics, laboratories and studies write down: findings, measures, frequent diseases, care received. */
export const clinical: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.health_and_medical',
    grip: 'certain',
    lasting: true,
    phrases: `discharge summary, discharge letter, referral letter, progress note, progress notes, nursing notes, pre
      existing condition, existing conditions, underlying condition, current meds, meds, hospitalised, admission date,
      date of admission, discharge date, date of discharge, admit date, discharged at, admitted at, waist, gene variant,
      allergies known, gestational weeks, gravidity, cigarettes per day, pack years, drinks per week, units of alcohol,
      immunised, immunized, test positive, positive test, tested positive, wbc, rbc, platelets, hematocrit, haematocrit,
      hct, mcv, mch, alt, ast, ggt, alp, bilirubin, albumin, urea, bun, sodium level, potassium level, calcium level,
      ferritin, vitamin d, vitamin b12, crp, esr, troponin, inr, tsh level, psa level, urine protein, urine, proteinuria,
      serum creatinine, uric acid, lipids, hemoglobin a1c, insulin level, ketone, fasting blood sugar, fbs, thalach,
      oldpeak, chest pain, chest pain type, resting ecg, rest ecg, exercise angina, angina, copd, alzheimer, alzheimers,
      parkinson, parkinsons, multiple sclerosis, sclerosis, lupus, psoriasis, eczema, thyroid, hypothyroidism, anemia,
      anaemia, leukemia, lymphoma, melanoma, metastasis, metastases, cancer stage, cancer type, tumor size, tumour size,
      tumor grade, tumour grade, tnm stage, histology, remission, relapse, schizophrenia, bipolar, ocd, insomnia, sleep
      apnea, anorexia, bulimia, alcoholism, withdrawal symptoms, rheumatism, gout, osteoporosis, fracture, fractures,
      concussion, burns, ulcer, crohn, colitis, celiac, coeliac, ibs, gastritis, reflux, hernia, gallstones, cirrhosis,
      fatty liver, kidney disease, renal failure, kidney stones, incontinence, endometriosis, pcos, infertility,
      preeclampsia, gestational diabetes, down syndrome, cerebral palsy, spina bifida, cystic fibrosis, sickle cell,
      thalassemia, hemophilia, haemophilia, malaria, dengue, measles, influenza, flu, flu shot, pneumonia, bronchitis,
      sinusitis, hay fever, anaphylaxis, epipen, latex allergy, penicillin allergy, nut allergy, lactose, lactose
      intolerant, lactose intolerance, gluten, gluten free, heart failure, heart attack, heart condition, arrhythmia,
      atrial fibrillation, murmur, stent, bypass, aneurysm, thrombosis, embolism, varicose veins, high blood pressure,
      low blood pressure, hypertensive, hypotension, cholesterol level, high cholesterol, overweight, obese, underweight,
      body temperature reading, patient temperature, fever, cough, headache, nausea, fatigue, dizziness, shortness of
      breath, breathlessness, pain scale, swelling, rash, cd4 count, arv, arv regimen, antiretroviral, art regimen,
      regimen, who stage, tb status, tb, hepatitis b, hepatitis c, syphilis, gonorrhea, chlamydia, hpv, pap smear,
      mammogram, colonoscopy, endoscopy, screening result, number of sexual partners, sexual partners, sexually active,
      sexual activity, contraceptive, contraceptive method, birth control, family planning method, iud, vasectomy,
      sterilization, hysterectomy, mastectomy, cesarean, caesarean section, c section, delivery mode, labor
      complications, labour complications, fetal heart rate, lactation, postpartum, confinement, week of confinement,
      maternity leave, paternity leave, parental leave, medical exam, medical examination, medical exam date, last
      medical exam, physical exam, checkup, check up result, medical clearance status, medical restriction, work
      restriction, light duty, occupational disease, occupational injury, work accident, work injury, days lost to
      injury, bodily injury, bodily injuries, injury claim type, impairments, disability percent, disability percentage
      rating, service connected disability, crutches, cane, walker device, prosthetic, hearing aids, cochlear implant,
      contact lenses, spectacles, glasses, glaucoma drops, dentures, braces, dental treatment, orthodontic, oral health,
      gum disease, tooth, teeth, dietary intake, calories, calorie, kcal intake, protein intake, carbohydrate intake,
      weight loss, weight gain, weight history, weight change, exercise, exercise minutes, active minutes, activity
      level, fitness, fitness goal, vo2, heart rate zone, heart rate zones, max hr, average heart rate, avg heart rate,
      sleep score value, sleep time, bedtime, wake time, time asleep, sleep stage, respiration, respiration rate, skin
      temperature deviation, stress, stress index, body battery, meditation minutes, mood score, mood rating, wellbeing
      score, well being, life satisfaction, audit c, audit score, dass, hads, beck depression, mmse, moca score, gcs,
      glasgow coma scale, nyha class, asa class, karnofsky, ecog, apache, sofa score, charlson index, frailty score,
      braden score, barthel index, adl score, ward of patient, icu, icu stay, intensive care, ventilator, intubated,
      oxygen therapy, infusion, transfusion, catheter, dialysis date, chemo cycle, radiation dose, drug level, therapy
      type, therapy start, psychotherapy, counselling sessions, counseling, homeopathy, acupuncture, massage therapy,
      referral diagnosis, referral reason, presenting problem, presenting complaint, working diagnosis, differential
      diagnosis, snomed, snomed code, loinc result, drg, drg code, cpt, cpt code, procedure, procedures, procedure date,
      operation date, date of surgery, anesthesia, anaesthesia, implant serial, blood donor number, organ, organ
      donation, donor card, tissue type, hla type, medicare eligibility, medicaid eligibility, medicaid status,
      prescription drug, prescriber, dispensed drug, refill, refills, adherence, side effect, side effects, adverse
      reaction, adverse event, reaction to drug, allergy reaction, allergen code, allergy severity, severity of
      condition, condition onset, onset date, condition code, condition status, hastalik gecmisi, ilac alerjisi, besin
      intoleransi, kullanilan ilaclar, ilac kullanimi, duzenli kullandigi ilac, ilac dozu, doz, gozluk, lens kullanimi,
      isitme cihazi, koltuk degnegi, tekerlekli sandalye, hipertansiyon, kolesterol, tiroid, romatizma, sara, epilepsi,
      migren, felc, kalp krizi, kalp hastaligi, bobrek, karaciger, mide, bel fitigi, obezite, sismanlik, adet gunu, son
      adet tarihi, dogum sekli, sezaryen, dusuk sayisi, kurtaj, dogum kontrol, menopoz, tup bebek, kisirlik, psikiyatri
      notu, psikolojik destek, depresyon, anksiyete, panik atak, bagimlilik durumu, madde kullanimi, uyusturucu, uyku
      suresi, adim, gunluk adim, kalori, egzersiz, spor yapma sikligi, vucut yagi, bel olcusu, saglik gecmisi, saglik
      notu, saglik sorunu, saglik raporu var mi, is goremezlik, is goremezlik raporu, dogum izni, analik, analik izni,
      sut izni, istirahat, gecici is goremezlik, malullik derecesi, calisma gucu kaybi, ozur grubu, engelli kimlik, evde
      bakim, evde bakim hizmeti, bakim ihtiyaci, hasta bezi, yogun bakim, ameliyat notu, kontrol tarihi hasta,
      goruntuleme, rontgen, emar, tomografi, ultrason, laboratuvar sonuc, test sonucu hasta, asi dozu, triyaj, triyaj
      kodu, triage, triage code`,
  },
  {
    tag: 'trait',
    category: 'user.health_and_medical.insurance_beneficiary_id',
    grip: 'certain',
    phrases: `health card, health insurance card, ehic, ehic number, ohip, hicn, mbi, plan member id, dependent code,
      insured id, insured id number, group policy member id, certificate number of insured, saglik karnesi,
      saglik karne no, sigortali no`,
  },
  {
    tag: 'trait',
    category: 'user.biometric',
    grip: 'certain',
    lasting: true,
    phrases: `facial image, facial image template, signature dynamics, keystroke pattern, typing pattern,
      liveness score, liveness, avuc ici, yuz verisi, yuz sablon, yuz taramasi, retina taramasi, face vector,
      face match, face match score, voice biometrics, fingerprints, fingerprint reference, fingerprint data,
      iris image, ear shape, camera image, imza dinamigi, genetic profile`,
  },
];
