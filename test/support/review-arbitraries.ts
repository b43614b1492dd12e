import fc from 'fast-check';
import { personalInfoAnswers } from '#shared/attribute/attribute';
import { dataCategoryKeys } from '#shared/attribute/data-categories';
import { dataTypes } from '#shared/attribute/data-type';
import { maskings } from '#shared/policy/mask-choice';
import { defaultPolicy, treatments, type Policy } from '#shared/policy/policy';
import { collectionMethods, legalBases, newPurpose, specialBases, type Purpose } from '#shared/purpose/purpose';
import { evidenceDigest, type Evidence } from '#shared/review/evidence';
import { reviewAnswers, type Review, type ReviewDecision } from '#shared/review/review';
import { anyText } from './arbitraries';

const anyCategory = fc.constantFrom(...dataCategoryKeys);
const anyShare = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export function anyEvidence(): fc.Arbitrary<Evidence> {
  const kinds = fc.constantFrom('email', 'iban', 'tr-tckn', 'phone', 'number', null);
  return fc.record({
    rules: fc.constant(1),
    dataType: fc.constantFrom(...dataTypes),
    array: fc.boolean(),
    formula: fc.constantFrom('', 'a + b'),
    inputs: fc.array(
      fc.record({ code: fc.constantFrom('a', 'b', 'c'), standing: fc.constantFrom(...personalInfoAnswers) }),
      { maxLength: 3 },
    ),
    proposal: fc.record({
      personal: fc.constantFrom('yes', 'no', 'ask'),
      category: fc.option(anyCategory),
      quasi: fc.boolean(),
      score: anyShare,
      reasons: fc.array(
        fc.record({
          code: fc.constantFrom('names-trait', 'thing', 'values'),
          from: fc.constantFrom('code', 'label', 'values'),
          words: anyText(),
          weight: fc.integer({ min: -3, max: 3 }),
          share: fc.option(anyShare),
        }),
        { maxLength: 3 },
      ),
    }),
    values: fc.array(
      fc.record({
        file: fc.constantFrom('a.csv', 'b.csv'),
        column: anyText(),
        values: fc.nat(1_000_000),
        kind: kinds,
        category: fc.option(anyCategory),
        share: anyShare,
        checked: fc.option(anyShare),
        strays: fc.array(
          fc.record({
            kind: fc.constantFrom('email', 'iban'),
            category: anyCategory,
            matches: fc.nat(100),
            share: anyShare,
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  });
}

export function anyDecision(): fc.Arbitrary<ReviewDecision> {
  return fc
    .record({
      answer: fc.constantFrom(...reviewAnswers),
      categories: fc.uniqueArray(anyCategory, { maxLength: 2 }),
      reason: anyText(),
      by: fc.constantFrom('Ada', 'Grace'),
      at: anyDay.map((day) => `${day}T12:00:00.000Z`),
      evidence: anyEvidence(),
      reviewBy: fc.option(anyDay),
      approval: fc.option(fc.record({ by: fc.constantFrom('Ada', 'Grace'), at: anyText() })),
    })
    .map((given) => ({ ...given, digest: evidenceDigest(given.evidence) }));
}

export function anyReview(code: fc.Arbitrary<string>): fc.Arbitrary<Review> {
  return fc.record({ code, decision: fc.option(anyDecision()), request: fc.option(anyDecision()), note: anyText() });
}

export function anyPurpose(id: fc.Arbitrary<string>): fc.Arbitrary<Purpose> {
  return fc
    .record({
      id,
      name: fc.constantFrom('Newsletter', 'Orders', 'Care', 'Analytics'),
      legalBasis: fc.option(fc.constantFrom(...legalBases)),
      specialBasis: fc.option(fc.constantFrom(...specialBases)),
      retention: anyText(),
      recipients: fc.array(anyText(), { maxLength: 2 }),
      collection: fc.subarray([...collectionMethods]),
    })
    .map(({ id: key, name, ...given }) => newPurpose(key, name, given));
}

export function anyPolicy(): fc.Arbitrary<Policy> {
  return fc.record({
    consent: fc.array(
      fc.record({
        by: fc.constantFrom('attribute', 'column'),
        name: fc.constantFrom('optIn', 'sms'),
        purposes: fc.subarray(['Newsletter', 'Orders']),
        yes: fc.subarray(['yes', '1']),
      }),
      { maxLength: 2 },
    ),
    onImport: fc.constantFrom(...treatments),
    onExport: fc.constantFrom('mask', 'drop'),
    masking: fc
      .constantFrom(...maskings)
      .map((masking) => ({ ...defaultPolicy.masking, text: masking === 'hash' ? 'hash' : 'redact' }) as const),
    fourEyes: fc.boolean(),
    reviewMonths: fc.option(fc.integer({ min: 1, max: 120 })),
  });
}
