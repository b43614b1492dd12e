import type { PolicyReason } from '../policy/decide';
import type { Masking } from '../policy/mask-choice';
import type { Treatment } from '../policy/policy';

interface Words {
  readonly treatments: Readonly<Record<Treatment, string>>;
  readonly maskings: Readonly<Record<Masking, string>>;
  readonly reasons: Readonly<Record<PolicyReason, string>>;
}

const english: Words = {
  treatments: { allow: 'as it is', mask: 'masked', drop: 'left out' },
  maskings: {
    redact: 'Redacted',
    hash: 'Keyed hash',
    year: 'Year only',
    domain: 'Domain only',
    band: 'Size only',
    prefix: 'First two signs',
  },
  reasons: {
    'not-personal': 'not personal information',
    'consent-record': 'records consent, which has to be shown later',
    'other-basis': 'its purpose needs no consent',
    consented: 'the person agreed',
    'consent-refused': 'the person did not agree',
    'consent-missing': 'nothing says whether the person agreed',
    'consent-absent': 'the file has no column with the consent',
    'no-source': 'nobody has said where the consent stands',
    'other-purpose': 'the attribute does not serve this purpose',
    'special-category': 'a special category without a basis of its own',
  },
};

const turkish: Words = {
  treatments: { allow: 'olduğu gibi', mask: 'maskelenmiş', drop: 'çıkarılmış' },
  maskings: {
    redact: 'Tümüyle gizli',
    hash: 'Anahtarlı özet (hash)',
    year: 'Yalnızca yıl',
    domain: 'Yalnızca alan adı',
    band: 'Yalnızca büyüklük',
    prefix: 'İlk iki karakter',
  },
  reasons: {
    'not-personal': 'kişisel veri değil',
    'consent-record': 'rızanın kaydı; sonradan gösterilmesi gerekir',
    'other-basis': 'amacı için rıza gerekmiyor',
    consented: 'kişi rıza verdi',
    'consent-refused': 'kişi rıza vermedi',
    'consent-missing': 'kişinin rıza verip vermediği yazmıyor',
    'consent-absent': 'dosyada rızayı tutan sütun yok',
    'no-source': 'rızanın nerede tutulduğu belirtilmemiş',
    'other-purpose': 'öznitelik bu amaca hizmet etmiyor',
    'special-category': 'özel nitelikli veri ve buna izin veren bir dayanak yok',
  },
};

const words = { en: english, tr: turkish } as const;

/** Why the policy treats a value as it does, as the end of a sentence. */
export function describePolicyReason(reason: PolicyReason, language: 'en' | 'tr'): string {
  return words[language].reasons[reason];
}

/** What becomes of values, as an adjective. */
export function describeTreatment(treatment: Treatment, language: 'en' | 'tr'): string {
  return words[language].treatments[treatment];
}

/** All ways of masking in words. */
export function maskingWords(language: 'en' | 'tr'): Readonly<Record<Masking, string>> {
  return words[language].maskings;
}

/** A way of masking as a choice in a list. */
export function describeMasking(masking: Masking, language: 'en' | 'tr'): string {
  return words[language].maskings[masking];
}
