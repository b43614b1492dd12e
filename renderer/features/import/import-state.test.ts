import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { ReadOptions } from '#shared/format/source-table';
import { rowKinds, type ComparisonOutline, type RowKind, type TableOutline } from './import-protocol';
import {
  countKinds,
  countTicked,
  importReducer,
  shownPositions,
  type ImportAction,
  type ImportState,
} from './import-state';

const file = { job: 'j1', name: 'a.csv', size: 10 };
const options = ReadOptions.parse({});
const table = (columns: string[]): TableOutline => ({
  fileName: 'a.csv',
  format: 'csv',
  native: false,
  columns,
  rowCount: 1,
  sample: [],
  defects: [],
  dialect: null,
  sheets: [],
  sheet: null,
});
const outlineOf = (kinds: readonly RowKind[]): ComparisonOutline => ({
  kinds: Uint8Array.from(kinds, (kind) => rowKinds.indexOf(kind)),
  lines: new Uint16Array(kinds.length),
});
const after = (...actions: readonly ImportAction[]) => actions.reduce<ImportState>(importReducer, { step: 'closed' });
const reading: ImportAction = { kind: 'reading', file, options };
const read = (columns: string[]): ImportAction => ({ kind: 'read', table: table(columns) });
const preview = (...kinds: readonly RowKind[]): readonly ImportAction[] => [
  reading,
  read(['Code', 'Note']),
  { kind: 'comparing' },
  { kind: 'compared', outline: outlineOf(kinds) },
];
const ticked = (state: ImportState) => ('ticked' in state ? [...state.ticked] : []);

describe('opening a file', () => {
  it('goes from reading to columns to preview', () => {
    expect(after(reading).step).toBe('reading');
    expect(after(reading, read(['Code'])).step).toBe('columns');
    expect(after(...preview('new')).step).toBe('preview');
  });
  it('shows progress of its own job alone', () => {
    const progress = { done: 1, total: 2 };
    expect(after(reading, { kind: 'progressed', job: 'j1', progress })).toMatchObject({ progress });
    expect(after(reading, { kind: 'progressed', job: 'other', progress })).toMatchObject({ progress: null });
  });
  it('drops an answer that comes after the person closed', () => {
    expect(after(reading, { kind: 'closed' }, read(['Code']))).toEqual({ step: 'closed' });
    expect(after(reading, { kind: 'closed' }, { kind: 'failed', fault: fault('file-empty') }).step).toBe('closed');
  });
  it('keeps the way open to read a failed file otherwise', () => {
    expect(after(reading, { kind: 'failed', fault: fault('encoding-unknown') })).toMatchObject({
      step: 'failed',
      file,
    });
    const refused = after({ kind: 'choosing' }, { kind: 'failed', fault: fault('file-too-large', { file: 'b.csv' }) });
    expect(refused).toMatchObject({ step: 'refused', fileName: 'b.csv' });
  });
  it('closes without a word when it is cancelled', () => {
    expect(after(reading, { kind: 'failed', fault: fault('cancelled') })).toEqual({ step: 'closed' });
  });
});

describe('the mapping', () => {
  const remap: ImportAction = { kind: 'remapped', index: 1, target: 'description' };
  const targets = (state: ImportState) => ('mapping' in state ? state.mapping.map(({ target }) => target) : []);
  it('is proposed, and changed column by column', () => {
    expect(targets(after(reading, read(['Code', 'Remark'])))).toEqual(['code', 'extra']);
    expect(targets(after(reading, read(['Code', 'Remark']), remap))).toEqual(['code', 'description']);
  });
  it('survives reading the same columns another way, and is proposed anew for other columns', () => {
    const again = [reading, read(['Code', 'Remark']), remap, reading];
    expect(targets(after(...again, read(['Code', 'Remark'])))).toEqual(['code', 'description']);
    expect(targets(after(...again, read(['Code,Remark'])))).not.toContain('description');
    expect(targets(after(...again, read(['Code', 'Remark', 'More'])))).toEqual(['code', 'extra', 'extra']);
  });
  it('can be returned to from the preview', () => {
    expect(after(...preview('new'), { kind: 'backToColumns' }, remap)).toMatchObject({ step: 'columns' });
  });
});

describe('the preview', () => {
  const kinds = ['new', 'changed', 'same', 'error', 'missing', 'new'] as const;
  it('accepts at first what comes in and what changes, and never a deletion', () => {
    expect(ticked(after(...preview(...kinds)))).toEqual([0, 1, 5]);
  });
  it('never accepts what is the same or in error', () => {
    const state = after(...preview(...kinds), { kind: 'ticked', positions: [2, 3, 4], on: true });
    expect(ticked(state)).toEqual([0, 1, 5, 4]);
    expect('outline' in state && countTicked(state.outline, state.ticked)).toMatchObject({ missing: 1, new: 2 });
  });
  it('leaves out what is unticked', () => {
    expect(ticked(after(...preview(...kinds), { kind: 'ticked', positions: [0, 5], on: false }))).toEqual([1]);
  });
  it('shows the rows of its filter, and counts all', () => {
    expect(shownPositions(outlineOf(kinds), 'new')).toEqual([0, 5]);
    expect(shownPositions(outlineOf(kinds), 'all')).toHaveLength(6);
    expect(countKinds(outlineOf(kinds))).toEqual({ new: 2, changed: 1, same: 1, error: 1, missing: 1 });
  });
  it('stands again where the store refused the import', () => {
    const state = after(...preview('new'), { kind: 'applying' }, { kind: 'failed', fault: fault('conflict') });
    expect(state).toMatchObject({ step: 'preview' });
  });
});
