import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { standardAttributes } from '../attribute/standard-attributes';
import { changesFor } from './accept-rows';
import { compareDefinitions, type Comparison } from './compare-definitions';
import { proposeMapping } from './map-columns';
import { readDefinitions, type ReadChoices } from './read-definitions';

const current = [
  ...standardAttributes('', '').filter(({ code }) => code === 'email'),
  newAttribute({ code: 'lt', name: 'loyaltyTier', label: 'Tier', unit: 'kg' }, '', ''),
  newAttribute({ code: 'tp', name: 'totalPurchases', label: 'Orders', extra: { Owner: 'Ada' } }, '', ''),
];

/** Compares a file of these lines; the first has the headers. Cells are parted by `|`, `∅` is a cell that is not there. */
function compared(lines: readonly string[], choices?: Partial<ReadChoices>): Comparison {
  const [columns = [], ...rows] = lines.map((line) => line.split('|'));
  const table = {
    rows: rows.map((cells, index) => ({ line: index + 2, cells: cells.map((cell) => (cell === '∅' ? null : cell)) })),
  };
  return compareDefinitions(current, readDefinitions(table, proposeMapping(columns), choices));
}

function problemsOf({ rows }: Comparison): string[] {
  return rows.flatMap(({ line, kind, problems }) =>
    problems.map(({ problem, columnName }) => `${line} ${kind} ${columnName} ${problem.code}`),
  );
}

describe('comparing a file with the workspace', () => {
  it('says which rows are new, changed and the same, and what is not in the file', () => {
    const { rows, missing } = compared(['Code|Attribute', 'lt|Loyalty tier', 'nw|New one', 'email|Email']);
    expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'changed'],
      [3, 'new'],
      [4, 'same'],
    ]);
    expect(rows[0]).toMatchObject({ cells: [{ field: 'label', before: 'Tier', after: 'Loyalty tier' }] });
    expect(missing.map(({ code }) => code)).toEqual(['tp']);
  });

  it('leaves alone what the file does not say', () => {
    expect(compared(['Code|Unit|Attribute', 'lt||∅']).rows[0]?.kind).toBe('same');
  });

  it('clears by an empty cell only where that is chosen, and never by a cell that is not there', () => {
    const { rows } = compared(['Code|Unit|Attribute', 'lt||∅'], { emptyMeans: 'clear' });
    expect(rows[0]).toMatchObject({ cells: [{ field: 'unit', before: 'kg', after: '' }] });
  });

  it('stops a row by a cell that cannot be read, or leaves that cell out where that is chosen', () => {
    const file = ['Code|Attribute|Calculated', 'lt|Loyalty tier|perhaps'];
    expect(compared(file).rows[0]?.kind).toBe('error');
    const comparison = compared(file, { unreadableMeans: 'leave' });
    expect(comparison.rows[0]).toMatchObject({ kind: 'changed', cells: [{ field: 'label' }] });
    expect(problemsOf(comparison)).toEqual(['2 changed Calculated cell-not-boolean']);
  });

  it('matches by name where the code is another, and keeps the code', () => {
    const comparison = compared(['Code|Name|Attribute', 'loyaltyTier|loyaltyTier|Other']);
    expect(comparison.rows[0]).toMatchObject({ kind: 'changed', code: 'lt', cells: [{ field: 'label' }] });
    expect(problemsOf(comparison)).toEqual(['2 changed Code code-kept']);
  });

  it('matches by label where the row gives neither code nor name', () => {
    expect(compared(['Attribute|Unit', 'Orders|%']).rows[0]).toMatchObject({ kind: 'changed', code: 'tp' });
    expect(problemsOf(compared(['Attribute|Unit', 'Nobody|%']))).toEqual(['2 error  row-without-key']);
  });

  it('refuses two rows for one definition and names both lines', () => {
    const comparison = compared(['Code|Attribute', 'lt|One', 'zz|Two', 'lt|Three']);
    expect(comparison.rows.map(({ kind }) => kind)).toEqual(['error', 'new', 'error']);
    expect(comparison.rows[0]?.problems[0]?.problem.params).toEqual({ code: 'lt', line: '2', lines: '4' });
  });

  it('refuses a row with a cell that cannot be read, and says which', () => {
    const comparison = compared(['Code|Data Type|Order', 'lt|blob|1.5']);
    expect(problemsOf(comparison)).toEqual(['2 error Data Type cell-not-data-type', '2 error Order cell-not-integer']);
    expect(comparison.rows[0]?.problems[0]).toMatchObject({ column: 2, text: 'blob' });
  });

  it('notes what the platform fixes, and changes the rest of the row', () => {
    const comparison = compared(['Code|Data Type|Description', 'email|INT|Ours']);
    expect(comparison.rows[0]).toMatchObject({ kind: 'changed', cells: [{ field: 'description' }] });
    expect(problemsOf(comparison)).toEqual(['2 changed Data Type field-locked']);
  });

  it('checks a row against the workspace as it would be after all rows', () => {
    expect(problemsOf(compared(['Code|Name|Consent', 'aa|first|bb', 'bb|second|']))).toEqual([]);
    expect(problemsOf(compared(['Code|Name', 'aa|same', 'bb|same']))).toEqual([
      '2 error Name name-taken',
      '3 error Name name-taken',
    ]);
    expect(problemsOf(compared(['Code|Name', 'lt|totalPurchases', 'tp|loyaltyTier']))).toEqual([]);
  });

  it('keeps foreign columns, and those that the file does not have', () => {
    const [row] = compared(['Code|Team', 'tp|Data']).rows;
    expect(row).toMatchObject({ kind: 'changed', after: { extra: { Owner: 'Ada', Team: 'Data' } } });
  });
});

describe('accepting rows', () => {
  const comparison = compared(['Code|Attribute|Order', 'lt|Loyalty tier|1', 'nw|New one|2', 'xx|Broken|many']);

  it('changes what was accepted and nothing else', () => {
    const changes = changesFor(comparison, new Set(['3']), { deleteMissing: false });
    expect(changes).toMatchObject([{ kind: 'added', key: 'nw' }]);
  });

  it('takes no row that is an error, even when it is named', () => {
    expect(changesFor(comparison, new Set(['4']), { deleteMissing: false })).toEqual([]);
  });

  it('deletes only when asked, and never a standard attribute', () => {
    const changes = changesFor(comparison, new Set(), { deleteMissing: true });
    expect(changes).toMatchObject([{ kind: 'removed', key: 'tp' }]);
  });
});
