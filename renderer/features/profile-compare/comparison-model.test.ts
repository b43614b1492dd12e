import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../query/query-client';
import { createComparisonKeeper } from './comparison-keeper';
import { createComparison, type ComparisonMeans, type ComparisonModel } from './comparison-model';

const file = (id: string): ProfileFile => ({
  id,
  name: `${id}.csv`,
  origin: { name: `${id}.csv`, size: 1 },
  rows: 3,
  columns: [{ id: 'c0', name: 'id', attribute: null }],
  idColumn: 'c0',
  report: {
    source: 'delimited',
    rows: 3,
    columns: ['id'],
    bytes: 1,
    dialect: null,
    doubts: [],
    rejects: [],
    rejected: 0,
  },
  importedAt: '2026-01-01T00:00:00.000Z',
  importedBy: 'Ada',
  bytes: 1,
});

/** A comparison over workers that answer when the test says so. */
function scripted(given: Partial<ComparisonMeans> = {}) {
  const ended: number[] = [];
  const compared: ((comparison: number) => void)[] = [];
  let workers = 0;
  let edit = () => undefined as void;
  const model = createComparison({
    older: file('september'),
    newer: file('october'),
    openQuery() {
      const worker = (workers += 1);
      const query: Pick<QueryWorker, 'compare' | 'end' | 'stopJobs'> = {
        compare: () =>
          new Promise((answer) => {
            compared.push((comparison) => answer(ok({ comparison, summary: {} as never })));
          }),
        stopJobs: async () => ok(null) as never,
        end: () => void ended.push(worker),
      };
      // Only what a comparison asks of its worker.
      return query as QueryWorker;
    },
    openInto: async () => ok(null),
    columns: () => ({ older: [], newer: [] }),
    onEdited(listener) {
      edit = listener;
      return () => undefined;
    },
    ...given,
  });
  const settled = () => new Promise<void>((later) => setTimeout(later));
  const step = () => model.standing().state.step;
  return { model, ended, compared, edit: () => edit(), settled, step };
}

describe('a comparison', () => {
  it('goes on and stays whether or not anybody looks', async () => {
    const { model, compared, settled, step, ended } = scripted();
    const end = model.subscribe(() => undefined);
    model.start();
    end();
    await settled();
    expect(step()).toBe('running');
    compared[0]?.(7);
    await settled();
    expect(model.standing().state).toMatchObject({ step: 'done', comparison: 7 });
    model.start();
    await settled();
    expect([step(), compared.length, ended]).toEqual(['done', 1, []]);
  });
  it('takes what is asked last: an earlier answer that comes late says nothing', async () => {
    const { model, compared, settled } = scripted();
    model.start();
    await settled();
    model.join({ older: 'c1', newer: 'c2' }, true);
    compared[1]?.(2);
    await settled();
    compared[0]?.(1);
    await settled();
    expect(model.standing()).toMatchObject({
      state: { step: 'done', comparison: 2 },
      chosen: [{ older: 'c1', newer: 'c2' }],
    });
  });
  it('counts edits of its files, also while nobody looks', async () => {
    const { model, edit, settled, compared } = scripted();
    model.start();
    await settled();
    compared[0]?.(1);
    await settled();
    edit();
    const { state, edits } = model.standing();
    expect(state.step === 'done' && state.basis.edits).toBe(0);
    expect(edits).toBe(1);
  });
  it('says why a file could not be opened', async () => {
    const { model, settled } = scripted({ openInto: async () => fail(fault('file-unreadable')) });
    model.start();
    await settled();
    expect(model.standing().state).toMatchObject({ step: 'failed', fault: { code: 'file-unreadable' } });
  });
});

describe('the keeper', () => {
  it('keeps one comparison, which is found by its files and ends with the next', () => {
    const keeper = createComparisonKeeper();
    const [first, second] = [scripted(), scripted()];
    first.model.start();
    keeper.keep(first.model);
    keeper.keep(first.model);
    const of = (older: string, newer: string): ComparisonModel | null => keeper.of({ older, newer });
    expect([of('september', 'october'), of('october', 'september')]).toEqual([first.model, null]);
    expect(first.ended).toEqual([]);
    keeper.keep(second.model);
    expect(first.ended).toEqual([1]);
    keeper.keep(null);
    expect(keeper.kept()).toBeNull();
  });
});
