import { maskingWords } from '#shared/text/policy-words';
import { reviewWords } from '#shared/text/reviews';

/** What stored values of purposes and of the policy are called, by field. */
export function rowValues(language: 'en' | 'tr') {
  const { legalBases, specialBases, collection } = reviewWords(language);
  const masking = maskingWords(language);
  return {
    legalBasis: legalBases,
    specialBasis: specialBases,
    collection,
    'masking.email': masking,
    'masking.date': masking,
    'masking.number': masking,
    'masking.postalCode': masking,
    'masking.identifier': masking,
    'masking.text': masking,
  };
}
