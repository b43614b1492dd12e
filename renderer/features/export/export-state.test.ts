import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { exportReducer, type ExportAction, type ExportState } from './export-state';

const report = { fileName: 'a.csv', bytes: 10, definitions: 1, differences: [] };
const after = (...actions: readonly ExportAction[]) => actions.reduce<ExportState>(exportReducer, { step: 'closed' });
const started: ExportAction = { kind: 'started', job: 'j1', fileName: 'a.csv' };

describe('saving', () => {
  it('asks, waits for the system dialog, writes and reports', () => {
    expect(after({ kind: 'opened' })).toEqual({ step: 'asking', isChoosing: false });
    expect(after({ kind: 'opened' }, { kind: 'choosing' })).toEqual({ step: 'asking', isChoosing: true });
    expect(after({ kind: 'opened' }, started, { kind: 'finished', report })).toEqual({ step: 'done', report });
  });
  it('shows the progress of its own job alone', () => {
    const progress = { done: 1, total: 2 };
    expect(after(started, { kind: 'progressed', job: 'j1', progress })).toMatchObject({ progress });
    expect(after(started, { kind: 'progressed', job: 'j2', progress })).toMatchObject({ progress: null });
  });
  it('returns to the choices when it is cancelled, which is no failure', () => {
    expect(after(started, { kind: 'failed', fault: fault('cancelled') }).step).toBe('asking');
    expect(after(started, { kind: 'failed', fault: fault('disk-full') })).toMatchObject({ step: 'failed' });
  });
  it('ignores progress that comes after its end', () => {
    const progress = { done: 2, total: 2 };
    expect(after(started, { kind: 'finished', report }, { kind: 'progressed', job: 'j1', progress }).step).toBe('done');
  });
});
