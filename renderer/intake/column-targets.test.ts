import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { columnsOf, isHidden, retarget, toggleDrafts, type FileMapping } from './column-targets';

const now = '2026-01-01T00:00:00.000Z';
const held = [newAttribute({ code: 'city' }, now, 'Ada')];
const none: FileMapping = { targets: [{ kind: 'none' }, { kind: 'none' }], idColumn: null, looksPersonal: [] };
const chosen = (code: string) => ({ kind: 'attribute', code, certainty: 'chosen' }) as const;

it('gives an attribute to one column alone', () => {
  const first = retarget(none, 0, chosen('city'));
  expect(retarget(first, 1, chosen('city')).targets).toEqual([{ kind: 'none' }, chosen('city')]);
});

it('makes drafts of what is not mapped, and takes them back', () => {
  const some = retarget(none, 0, chosen('city'));
  const drafts = toggleDrafts(some);
  expect(drafts.targets).toEqual([chosen('city'), { kind: 'draft' }]);
  expect(toggleDrafts(drafts)).toEqual(some);
});

it('gives each draft a code of its own, that no definition has', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('City', 'city', 'CITY '))), (names) => {
      const targets = names.map(() => ({ kind: 'draft' }) as const);
      const { columns, drafts } = columnsOf(
        names,
        { targets, idColumn: null, looksPersonal: [] },
        { rows: [], dialect: null },
        held,
        now,
        'Ada',
      );
      const codes = [...held, ...drafts].map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(columns.map(({ attribute }) => attribute)).toEqual(drafts.map(({ code }) => code));
      expect(new Set(columns.map(({ id }) => id)).size).toBe(names.length);
    }),
  );
});

it('calls a draft personal as long as nobody has decided', () => {
  const { drafts } = columnsOf(
    ['E-mail'],
    { targets: [{ kind: 'draft' }], idColumn: null, looksPersonal: [] },
    { rows: [], dialect: null },
    [],
    now,
    'Ada',
  );
  expect(drafts).toMatchObject([{ code: 'eMail', label: 'E-mail', isPersonalInfo: 'undecided' }]);
});

it('gives a draft the type, the options and the list that its first values say', () => {
  const rows = Array.from({ length: 40 }, (_, row) => [
    String(row),
    row % 2 ? 'red' : 'blue',
    '["a","b"]',
    '2026-01-31',
    '007',
    '1.234,5',
  ]);
  const targets = rows[0]?.map(() => ({ kind: 'draft' }) as const) ?? [];
  const { drafts } = columnsOf(
    ['n', 'colour', 'tags', 'day', 'code', 'paid'],
    { ...none, targets },
    { rows, dialect: { decimal: ',' } },
    [],
    now,
    'Ada',
  );
  expect(drafts).toMatchObject([
    { dataType: 'INT', array: false },
    { dataType: 'STRING', options: [{ value: 'blue' }, { value: 'red' }] },
    { dataType: 'STRING', array: true },
    { dataType: 'DATE' },
    { dataType: 'STRING', options: [] },
    { dataType: 'DOUBLE' },
  ]);
});

it('hides what is personal, not decided or looks personal (IMP-6)', () => {
  const byCode = new Map([
    ['no', { isPersonalInfo: 'no' as const }],
    ['yes', { isPersonalInfo: 'yes' as const }],
    ['city', { isPersonalInfo: 'undecided' as const }],
  ]);
  const targets = [chosen('no'), chosen('yes'), chosen('city'), { kind: 'none' }, { kind: 'draft' }] as const;
  const mapping = { targets, idColumn: null, looksPersonal: [true, false, false, true, false] };
  expect(targets.map((_, place) => isHidden(mapping, place, byCode))).toEqual([false, true, true, true, false]);
});
