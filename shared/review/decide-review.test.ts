import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { applyChanges } from '../change/apply';
import { reverse, type ChangeSet, type ChangeTable, type Fields } from '../change/change';
import { ada, decided, march, november, reviewedAttribute } from '../../test/support/review-builders';
import { approveReview, decideReview, noteReview, withdrawRequest } from './decide-review';
import { evidenceDigest } from './evidence';
import { followRenameInReviews } from './follow-rename';
import { standingOf } from './state';
import type { Review } from './review';

const email = reviewedAttribute({ code: 'email', label: 'E-mail address' });
const four = { ...ada, fourEyes: true };

function rowsOf(table: ChangeTable, changes: ChangeSet, before: ReadonlyMap<string, Fields> = new Map()) {
  const rows = applyChanges(
    before,
    changes.filter((change) => change.table === table),
  );
  if (!rows.ok) throw new Error(rows.error.code);
  return rows.value;
}

describe('deciding about an attribute', () => {
  it('sets the flag and the category in the same step, and keeps the evidence with its digest', () => {
    const { definition, review } = decided(email, { categories: ['user.contact.email'], reason: 'It is one.' });
    expect(definition).toMatchObject({ isPersonalInfo: 'yes', dataCategories: ['user.contact.email'] });
    expect(review?.decision).toMatchObject({ answer: 'personal', by: 'Ada', at: march, reason: 'It is one.' });
    expect(review?.decision?.evidence).toEqual(email.evidence);
    expect(review?.decision?.digest).toBe(evidenceDigest(email.evidence));
  });
  it('sets the flag to no, and names no category', () => {
    const { definition, review } = decided(email, {
      answer: 'not-personal',
      categories: ['user.contact'],
      reason: 'Shop’s.',
    });
    expect(definition.isPersonalInfo).toBe('no');
    expect(review?.decision?.categories).toEqual([]);
  });
  it('takes a quasi-identifier for personal', () => {
    expect(decided(email, { answer: 'quasi' }).definition.isPersonalInfo).toBe('yes');
  });
  it('wants to know why where the answer goes against the suggestion', () => {
    const verdict = { answer: 'not-personal', categories: [], reason: ' ' } as const;
    expect(decideReview(email, verdict, ada)).toEqual({ ok: false, error: 'reason-missing' });
    const city = reviewedAttribute({ code: 'orderCount', label: 'Number of orders' });
    expect(decideReview(city, verdict, ada)).toMatchObject({ ok: true });
  });
  it('wants to know why a calculated attribute is not as personal as its inputs', () => {
    const birth = newAttribute({ code: 'birth', isPersonalInfo: 'yes' }, march, 'Ada');
    const adult = reviewedAttribute(
      { code: 'x1', label: 'Zork', calculated: true, expression: 'birth != ""' },
      [],
      [birth],
    );
    expect(adult.suggestion).toMatchObject({ answer: 'personal', inherits: ['birth'] });
    const refused = decideReview(adult, { answer: 'not-personal', categories: [], reason: '' }, ada);
    expect(refused).toEqual({ ok: false, error: 'reason-missing' });
  });
  it('is one change set that can be taken back whole', () => {
    const made = decideReview(email, { answer: 'personal', categories: [], reason: '' }, ada);
    const changes = made.ok ? made.value : [];
    expect(changes.map(({ table }) => table)).toEqual(['reviews', 'attributes']);
    const after = rowsOf('reviews', changes);
    expect(rowsOf('reviews', reverse(changes), after)).toEqual(new Map());
  });
  it.each([
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28'],
    ['2026-11-26T10:00:00.000Z', 12, '2027-11-26'],
    ['2026-12-31T10:00:00.000Z', 2, '2027-02-28'],
  ])('of %s is due again after %i months on %s', (at, reviewMonths, day) => {
    expect(decided(email, {}, { ...ada, at, reviewMonths }).review?.decision?.reviewBy).toBe(day);
  });
});

describe('deciding by two people', () => {
  const asked = decided(email, { categories: ['user.contact.email'] }, four);

  it('leaves the attribute as it is until the second one approves', () => {
    expect(asked.definition.isPersonalInfo).toBe('undecided');
    expect(asked.review).toMatchObject({ decision: null, request: { by: 'Ada' } });
    const approved = approveReview(asked, { by: 'Grace', at: november });
    const changes = approved.ok ? approved.value : [];
    expect(changes).toMatchObject([
      { table: 'reviews', after: { request: null, decision: { by: 'Ada', approval: { by: 'Grace', at: november } } } },
      { table: 'attributes', after: { isPersonalInfo: 'yes', dataCategories: ['user.contact.email'] } },
    ]);
  });
  it.each([
    ['Ada', ' ADA '],
    ['Deniz Işık', 'DENİZ  IŞIK'],
    ['Çağla Gül', 'cagla gul'],
    ['İrem', 'irem'],
  ])('never lets %s approve what was asked, written as %s', (by, again) => {
    const own = decided(email, { categories: ['user.contact.email'] }, { ...four, by });
    expect(approveReview(own, { by: again, at: november })).toEqual({ ok: false, error: 'same-person' });
  });
  it('approves nothing that nobody asked', () => {
    expect(approveReview(email, { by: 'Grace', at: november })).toEqual({ ok: false, error: 'nothing-requested' });
  });
  it('lets a request be taken back, and what was decided before holds on', () => {
    const before = decided(email, { answer: 'personal' });
    const again = decided(before, { answer: 'not-personal' }, four);
    const withdrawn = again.review && withdrawRequest(again.review);
    expect(withdrawn).toMatchObject({ ok: true, value: [{ table: 'reviews', after: { request: null } }] });
    expect(again.review?.decision?.answer).toBe('personal');
  });
});

describe('a note', () => {
  it('is kept without a decision, and an equal one changes nothing', () => {
    const [added] = noteReview('email', null, ' ask Grace ');
    expect(added).toMatchObject({ kind: 'added', after: { code: 'email', decision: null, note: 'ask Grace' } });
    const review: Review = { code: 'email', decision: null, request: null, note: 'ask Grace' };
    expect(noteReview('email', review, 'ask Grace')).toEqual([]);
  });
});

describe('a new code', () => {
  const birth = newAttribute({ code: 'birth', isPersonalInfo: 'yes' }, march, 'Ada');
  const age = { code: 'age', label: 'Age', calculated: true, expression: 'birth + 1' };
  const done = decided(reviewedAttribute(age, [], [birth]), { answer: 'personal', categories: ['user.demographic'] });
  const reviews = [done.review].filter((review) => review !== null);

  it('takes the review of the attribute along', () => {
    expect(followRenameInReviews(reviews, 'age', 'years')).toMatchObject([
      { kind: 'removed', key: 'age' },
      { kind: 'added', key: 'years', after: { code: 'years', decision: { answer: 'personal' } } },
    ]);
  });
  it('brings nothing back of what is calculated from the attribute', () => {
    const changes = followRenameInReviews(reviews, 'birth', 'born');
    const [row] = rowsOf('reviews', changes, new Map(reviews.map((review) => [review.code, { ...review }]))).values();
    const now = reviewedAttribute({ ...age, expression: 'born + 1' }, [], [{ ...birth, code: 'born' }]);
    const standing = standingOf(done.definition, now.evidence, now.suggestion, row as unknown as Review, november);
    expect(standing).toEqual({ state: 'personal', because: [] });
  });
  it('changes nothing elsewhere', () => {
    expect(followRenameInReviews(reviews, 'city', 'town')).toEqual([]);
  });
});
