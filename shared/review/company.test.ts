import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { proposeForList } from '../detect/propose-list';
import { decided, march, november } from '../../test/support/review-builders';
import type { Reviewed } from './decide-review';
import { evidenceOf } from './evidence';
import { suggest } from './suggest';
import { standingOf } from './state';

const people = 'first_name last_name email phone birth_date gender iban nationality'.split(' ');
const things = 'sku price stock brand warehouse order_count campaign_name currency_code'.split(' ');
const unknown = 'qwzrt blorf_url vexil trun_ref'.split(' ');

/** A catalogue of these names, each code its own. */
function catalogue(names: readonly string[]): readonly AttributeDefinition[] {
  return names.map((label, at) => newAttribute({ code: `f${at}`, label }, march, 'Ada'));
}

/** Each attribute of the catalogue as a reviewer meets it. */
function reviewed(definitions: readonly AttributeDefinition[]): readonly Reviewed[] {
  return proposeForList(definitions).flatMap((proposal, at) => {
    const definition = definitions[at];
    if (!definition) return [];
    const evidence = evidenceOf(definition, proposal, [], []);
    return [{ definition, review: null, evidence, suggestion: suggest(proposal, []) }];
  });
}

/** The places of those that come back once all were decided as proposed and the catalogue looks like `now`. */
function cameBack(before: readonly AttributeDefinition[], now: readonly AttributeDefinition[]): readonly number[] {
  const after = reviewed(now);
  return reviewed(before).flatMap((each, at) => {
    const done = decided(each, {
      answer: each.suggestion.answer ?? 'not-personal',
      categories: each.evidence.proposal.category === null ? [] : [each.evidence.proposal.category],
    });
    const { evidence, suggestion } = after[at] ?? each;
    return standingOf(done.definition, evidence, suggestion, done.review, november).state === 'again' ? [at] : [];
  });
}

describe('what stands around an attribute', () => {
  const mixed = catalogue([...people.slice(0, 4), ...things.slice(0, 8), 'qwzrt']);
  const personal = catalogue([...people, ...things.slice(0, 4), 'qwzrt']);

  it('is a ground for a proposal', () => {
    expect(reviewed(mixed).at(-1)?.suggestion).toMatchObject({ answer: 'not-personal', grounded: false });
    expect(reviewed(personal).at(-1)?.suggestion).toMatchObject({ answer: 'personal', grounded: true });
  });

  it('brings no decision back that was taken about the attribute', () => {
    expect(cameBack(mixed, personal)).not.toContain(12);
    expect(cameBack(personal, mixed)).not.toContain(12);
  });

  it('leaves the digest of the evidence as it is while it is as personal as it was', () => {
    const more = catalogue([...people, ...people.slice(0, 4), 'qwzrt']);
    expect(reviewed(more).at(-1)?.evidence).toEqual(reviewed(personal).at(-1)?.evidence);
  });

  // Law: however the catalogue is mixed, a new name for one attribute brings back that one at most.
  it('keeps what is decided of others when one attribute is renamed', () => {
    const anyName = fc.constantFrom(...people, ...things, ...unknown);
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 90 }), anyName, fc.nat(), (names, name, place) => {
        const at = place % names.length;
        const back = cameBack(catalogue(names), catalogue(names.with(at, name)));
        expect(back.filter((each) => each !== at)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
