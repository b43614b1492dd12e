import type { Entry } from './entry';

/** What clinics, wearables and care forms measure of a body, and what they note of its state. */
export const bodyMeasures: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.health_and_medical',
    grip: 'certain',
    lasting: true,
    phrases: `vucut yag orani, bel cevresi, solunum sayisi, oksijen saturasyonu, blood oxygen, resting hr,
      max heart rate, patient size, patient length, body size, body length, hrv rmssd, rmssd, sdnn, skin temperature, basal temperature, lean mass, muscle mass, bone mass,
      visceral fat, hip circumference, tsh, psa, sleep minutes, minutes asleep, minutes awake asleep, deep sleep,
      rem sleep, sleep stages, fertility window, adet dongusu, regl, gebe, emziriyor, lactating, organ bagiscisi,
      tahlil sonuclari, asi kaydi, on tani, soygecmis, besin alerjisi, beslenme kisitlamasi, dietary, dietary needs,
      dietary requirements, special assistance, medical assistance, medical case, medical clearance,
      wheelchair required, substance use disorder, alcohol abuse, drug abuse, mental health disorder, mental illness,
      developmental disability, physical disability, chronic health condition, hiv aids, tuberculosis, apnea,
      functional threshold power`,
  },
  {
    tag: 'trait',
    category: 'user.biometric',
    grip: 'certain',
    lasting: true,
    phrases: `gait signature, voice template, voice signature, speaker model, speaker embedding, iris template,
      palm vein, vein pattern, fingerprint minutiae, signature biometrics, dna profile, parmak izi sablonu,
      yuz sablonu, avuc ici izi, iris kodu`,
  },
  {
    tag: 'thing',
    phrases: `muayene bitis, muayene bitis tarihi, arac muayene, arac muayene tarihi, brans kodu, provizyon kodu, modality, imaging modality, ettn`,
  },
];
