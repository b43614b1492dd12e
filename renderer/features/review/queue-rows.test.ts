import { expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { proposePersonalInfo } from '#shared/detect/propose';
import { makeDesk } from '#shared/review/desk';
import { decided, march, reviewedAttribute } from '../../../test/support/review-builders';
import { queueRows, type QueueRow } from './queue-rows';

const labels = { a: 'E-mail address', b: 'Number of orders', c: 'Second e-mail address', d: 'Surname' };
const definitions = Object.entries(labels).map(([code, label]) => newAttribute({ code, label }, march, 'Ada'));
const done = decided(reviewedAttribute({ code: 'd', label: labels.d }), {});
const desk = makeDesk({
  definitions: definitions.map((each) => (each.code === 'd' ? done.definition : each)),
  reviews: new Map(done.review ? [['d', done.review]] : []),
  proposals: new Map(definitions.map((each) => [each.code, proposePersonalInfo(each)])),
  columns: new Map(),
  today: '2026-03-04',
});
const shown = (rows: readonly QueueRow[]) =>
  rows.map((row) => (row.kind === 'item' ? row.item.code : `${row.heading} ${row.items.length}`));
const everything = { isShown: () => true, skipped: new Set<string>(), decided: false };

it('lists what is open by groups, and what was skipped behind it', () => {
  expect(shown(queueRows(desk, everything))).toEqual(['reason 2', 'a', 'c', 'reason 1', 'b']);
  expect(shown(queueRows(desk, { ...everything, skipped: new Set(['a']) }))).toEqual([
    'reason 1',
    'c',
    'reason 1',
    'b',
    'skipped 1',
    'a',
  ]);
});
it('lists what is decided by its state, where that is wanted', () => {
  expect(shown(queueRows(desk, { ...everything, decided: true })).slice(-2)).toEqual(['personal 1', 'd']);
});
it('heads no group of which nothing is shown', () => {
  expect(shown(queueRows(desk, { ...everything, isShown: (code) => code === 'c' }))).toEqual(['reason 1', 'c']);
});
