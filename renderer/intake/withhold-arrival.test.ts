import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { defaultPolicy, type Policy } from '#shared/policy/policy';
import type { ImportReport, ProfileColumn } from '#shared/profile/profile-file';
import { newPurpose } from '#shared/purpose/purpose';
import { createQueryService } from '../query/query-service';
import { writeTexts } from '../query/write-texts';
import { columnOf } from '#shared/query/text-column';
import { touchedOnArrival, withholdArrival } from './withhold-arrival';

const at = '2026-01-01T00:00:00.000Z';
const definitions = [
  newAttribute({ code: 'email', isPersonalInfo: 'yes', dataCategories: ['user.contact.email'] }, at, 'Ada'),
  newAttribute({ code: 'orders', isPersonalInfo: 'no' }, at, 'Ada'),
  newAttribute({ code: 'optIn', isPersonalInfo: 'undecided' }, at, 'Ada'),
  newAttribute({ code: 'phone', isPersonalInfo: 'yes', purposes: ['Delivery'] }, at, 'Ada'),
];
const columns: readonly ProfileColumn[] = ['email', 'orders', 'optIn', 'phone', 'surname'].map((name, place) => ({
  id: `c${place}`,
  name,
  attribute: name === 'surname' ? null : name,
}));
const policy: Policy = {
  ...defaultPolicy,
  consent: [{ by: 'attribute', name: 'optIn', purposes: [], yes: [] }],
};
const purposes = [newPurpose('1', 'Delivery', { legalBasis: 'contract' })];
const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
const planned = (otherwise: 'allow' | 'mask' | 'drop') =>
  touchedOnArrival(columns, byCode, { policy, purposes }, otherwise);

const report: ImportReport = {
  source: 'delimited',
  rows: 2,
  columns: columns.map(({ name }) => name),
  bytes: 1,
  dialect: null,
  doubts: [],
  rejects: [{ line: 4, column: 1, reason: 'footer', text: 'ada@example.com' }],
  rejected: 1,
};

describe('a profile file that comes in', () => {
  it('is touched where a column is personal, undecided or looks so, and nothing else allows it', () => {
    expect(planned('drop').map(({ column }) => column)).toEqual(['c0', 'c4']);
    expect(planned('allow')).toEqual([]);
  });

  it('is kept without what may not be, which its report counts with the reason', async () => {
    const rows = [
      ['ada@example.com', '1', 'yes', '555', 'Lovelace'],
      ['alan@example.com', '2', 'no', '556', 'Turing'],
    ];
    const parquet = await writeTexts(
      columns.map(({ name }, place) => ({ name, column: columnOf(rows.map((row) => row[place] ?? null)) })),
      [2],
    );
    const query = { ...createQueryService(), end: () => undefined };
    const kept = await withholdArrival(query, { parquet, report }, columns, planned('drop'), '07'.repeat(32));
    if (!kept.ok) throw new Error(kept.error.reason);
    expect(kept.value.report.withheld).toEqual([
      { column: 'email', treatment: 'drop', reason: 'consent-refused', count: 1 },
      { column: 'surname', treatment: 'drop', reason: 'consent-refused', count: 1 },
    ]);
    // Whose values stand in a row that could not be read, nobody knows.
    expect(JSON.stringify(kept.value.report)).not.toContain('ada@');
    expect(kept.value.report.bytes).toBe(kept.value.parquet.size);
    const bytes = await kept.value.parquet.text();
    expect(['ada@', 'Lovelace', '555', '556'].map((text) => bytes.includes(text))).toEqual([true, true, true, true]);
    expect(['alan@', 'Turing'].map((text) => bytes.includes(text))).toEqual([false, false]);
  });
});
