import { expect, it } from 'vitest';
import { defaultPolicy } from '#shared/policy/policy';
import { newPurpose } from '#shared/purpose/purpose';
import type { Register } from '#shared/merge/register';
import { lineStates, type MergeOutline } from './merge-protocol';
import { createMergeService } from './merge-service';

const strict = { ...defaultPolicy, onExport: 'drop' as const, fourEyes: true };
const base: Register = { purposes: [newPurpose('p1', 'News', { legalBasis: 'consent' })], policy: strict };
const theirs: Register = {
  purposes: [newPurpose('p1', 'News', { legalBasis: 'legitimate-interests', retention: '2 years' })],
  policy: { ...strict, onExport: 'mask', fourEyes: false },
};
const ours: Register = {
  ...base,
  purposes: [newPurpose('p1', 'News', { legalBasis: 'consent', retention: '1 year' })],
};

function merging() {
  const service = createMergeService();
  service.takeCurrent(0, []);
  service.takeBase(0, []);
  service.takeTheirs(0, []);
  service.takeRegister('base', base);
  service.takeRegister('ours', ours);
  service.takeRegister('theirs', theirs);
  const outline = service.merge();
  const positions = Array.from(outline.states, (_, position) => position);
  const open = (at: MergeOutline) =>
    service
      .lines(positions)
      .filter((_, position) => lineStates[at.states[position] ?? -1] === 'open')
      .map(({ field, reason }) => `${field} ${reason}`);
  return { service, outline, positions, open };
}

it('has settings that protect people decided one by one where theirs are looser (MERGE-6)', () => {
  const { service, outline, positions, open } = merging();
  expect(open(outline).sort()).toEqual([
    'fourEyes loosened',
    'legalBasis loosened',
    'onExport loosened',
    'retention both-changed',
  ]);
  const many = service.decideOpen(positions, 'theirs');
  expect(open(many).sort()).toEqual(['fourEyes loosened', 'legalBasis loosened', 'onExport loosened']);
  const position = service.lines(positions).findIndex(({ field }) => field === 'fourEyes');
  const decided = service.decide(position, { take: 'theirs' });
  expect(decided.ok && open(decided.value).sort()).toEqual(['legalBasis loosened', 'onExport loosened']);
});

it('keeps the stricter ones of many at once', () => {
  const { service, positions, open } = merging();
  expect(open(service.decideOpen(positions, 'ours'))).toEqual([]);
  expect(service.accept([])).toBe(0);
});
