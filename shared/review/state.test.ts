import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { anyDecision, anyEvidence } from '../../test/support/review-arbitraries';
import { ada, decided, march, november, reviewedAttribute } from '../../test/support/review-builders';
import type { Reviewed } from './decide-review';
import { flagOf } from './review';
import { standingOf, type Standing } from './state';
import { whatChanged } from './what-changed';

const iban = 'TR330006100519786457841326';
const notes = (count: number, personal = 0) =>
  Array.from({ length: count }, (_, row) => (row < personal ? `refund to ${iban}` : `parcel ${row} late`));

/** Where the attribute stands once it looks like `now`, after what was decided about it as it looked before. */
function standing(before: Reviewed, now: Reviewed, at = november): Standing {
  const { definition, review } = before;
  const flag = { isPersonalInfo: definition.isPersonalInfo };
  return standingOf(flag, now.evidence, now.suggestion, review, at);
}

describe('where an attribute stands', () => {
  const email = reviewedAttribute({ code: 'email', label: 'E-mail address' });
  const unknown = reviewedAttribute({ code: 'xq', label: 'Zork' });

  it('is unreviewed while nothing gives a ground, and suggested where something does', () => {
    expect(standing(unknown, unknown).state).toBe('unreviewed');
    expect(standing(email, email).state).toBe('suggested');
  });
  it.each(['personal', 'quasi', 'not-personal'] as const)('is %s once that is decided', (answer) => {
    const done = decided(email, { answer });
    expect(standing(done, email)).toEqual({ state: answer, because: [] });
  });
  it('waits for approval where two people decide', () => {
    expect(standing(decided(email, {}, { ...ada, fourEyes: true }), email).state).toBe('requested');
  });
});

describe('a decision', () => {
  const clean = reviewedAttribute({ code: 'notes', label: 'Parcel remarks' }, notes(100));
  const no = decided(clean, { answer: 'not-personal' });

  it('comes back when personal values turn up in what was no', () => {
    const now = reviewedAttribute({ code: 'notes', label: 'Parcel remarks' }, notes(100, 4));
    expect(standing(no, now)).toEqual({
      state: 'again',
      because: [{ code: 'values', kind: 'iban', checked: true, share: 0.04, before: 0 }],
    });
  });
  it('comes back when there are many more of them, and not for a few', () => {
    const few = reviewedAttribute({ code: 'notes', label: 'Parcel remarks' }, notes(1000, 40));
    const known = decided(few, { answer: 'not-personal' });
    const slightly = reviewedAttribute({ code: 'notes', label: 'Parcel remarks' }, notes(1000, 44));
    const far = reviewedAttribute({ code: 'notes', label: 'Parcel remarks' }, notes(1000, 90));
    expect(standing(known, slightly).state).toBe('not-personal');
    expect(standing(known, far)).toMatchObject({ because: [{ code: 'values', share: 0.09, before: 0.04 }] });
  });
  it('stands when evidence is added that it agrees with', () => {
    const email = reviewedAttribute({ code: 'email', label: 'E-mail address' });
    const yes = decided(email, { categories: ['user.contact.email'] });
    const addresses = Array.from({ length: 50 }, (_, row) => `ada${row}@example.com`);
    expect(standing(yes, reviewedAttribute({ code: 'email', label: 'E-mail address' }, addresses)).state).toBe(
      'personal',
    );
  });
  it('stands when a description is mended', () => {
    const now = reviewedAttribute(
      { code: 'notes', label: 'Parcel remarks', description: 'Of the carrier.' },
      notes(100),
    );
    expect(standing(no, now).state).toBe('not-personal');
  });
  it('comes back when a new name makes it look personal', () => {
    const now = reviewedAttribute({ code: 'notes', label: 'E-mail address' }, notes(100));
    expect(standing(no, now)).toMatchObject({
      because: [{ code: 'proposal', after: expect.stringMatching(/ask|yes/) }],
    });
  });
  it('comes back when something special turns out to be in what was personal', () => {
    const name = reviewedAttribute({ code: 'groupName', label: 'Name' });
    const yes = decided(name, { categories: ['user.name'] });
    const now = reviewedAttribute({ code: 'groupName', label: 'Religious belief' });
    expect(standing(yes, now)).toMatchObject({ because: [{ code: 'category', special: true }] });
  });
  it('comes back when its formula or what the formula reads changes', () => {
    const birth = newAttribute({ code: 'birth', isPersonalInfo: 'no' }, march, 'Ada');
    const score = { code: 'score', label: 'Score', calculated: true, expression: 'birth' };
    const before = decided(reviewedAttribute(score, [], [birth]), { answer: 'not-personal' });
    const personal = reviewedAttribute(score, [], [{ ...birth, isPersonalInfo: 'yes' }]);
    expect(standing(before, personal)).toMatchObject({ because: [{ code: 'input', input: 'birth' }] });
    const rewritten = reviewedAttribute({ ...score, expression: 'birth + 1' }, [], [birth]);
    expect(standing(before, rewritten)).toEqual({ state: 'again', because: [{ code: 'formula' }] });
  });
  it('comes back when the type changes', () => {
    const now = reviewedAttribute({ code: 'notes', label: 'Parcel remarks', array: true }, notes(100));
    expect(standing(no, now)).toMatchObject({ because: [{ code: 'data-type', before: 'STRING', after: 'STRING[]' }] });
  });
  it('comes back when the flag is set to something else', () => {
    const flagged = { ...no, definition: { ...no.definition, isPersonalInfo: 'yes' } as const };
    expect(standing(flagged, clean)).toEqual({ state: 'again', because: [{ code: 'flag', flag: 'yes' }] });
  });
  it('comes back on the day that was set, and not before', () => {
    const timed = decided(clean, { answer: 'not-personal' }, { ...ada, reviewMonths: 8 });
    expect(timed.review?.decision?.reviewBy).toBe('2026-11-03');
    expect(standing(timed, clean, '2026-11-02T23:59:59.000Z').state).toBe('not-personal');
    expect(standing(timed, clean, '2026-11-03T00:00:00.000Z')).toMatchObject({
      because: [{ code: 'overdue', since: '2026-11-03' }],
    });
  });

  // Law: nothing comes back for the evidence that it was taken on.
  it('never comes back while nothing changes', () => {
    fc.assert(
      fc.property(anyDecision(), (given) => {
        const decision = { ...given, reviewBy: null };
        const flag = { isPersonalInfo: flagOf(decision.answer) };
        expect(whatChanged(decision, decision.evidence, flag, november)).toEqual([]);
      }),
    );
  });
  // Law: a suggestion does not take the place of a decision, whatever it is.
  it('is never overwritten by a suggestion', () => {
    fc.assert(
      fc.property(anyDecision(), anyEvidence(), (decision, evidence) => {
        const review = { code: 'a', decision, request: null, note: '' };
        const flag = { isPersonalInfo: flagOf(decision.answer) };
        const { state } = standingOf(flag, evidence, { grounded: true }, review, november);
        expect(['again', decision.answer]).toContain(state);
      }),
    );
  });
});
