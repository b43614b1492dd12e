import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { type ExportAction, exportReducer, type ExportState } from './export-state';

const started = exportReducer(
  { step: 'asking', isChoosing: true },
  { kind: 'started', job: 'j', fileName: 'a.csv', at: 1000 },
);
const told = (given: Partial<ExportAction & { kind: 'progressed' }>): ExportAction => ({
  kind: 'progressed',
  job: 'j',
  done: 0,
  total: 1000,
  stage: 'write',
  at: 1000,
  ...given,
});
const progress = (state: ExportState) => (state.step === 'writing' ? state.progress : null);

describe('a writing', () => {
  it('tells how far it is, how fast, and how long it takes still', () => {
    const half = progress(exportReducer(started, told({ done: 1000, at: 3000 })));
    expect(half?.share).toBeCloseTo(0.55);
    expect(half?.perSecond).toBeCloseTo(275);
    expect(half?.secondsLeft).toBeCloseTo(1.64, 1);
  });

  it('never goes back, also where nothing is known for a moment', () => {
    const far = exportReducer(started, told({ done: 1000, at: 2000 }));
    expect(progress(exportReducer(far, told({ stage: 'compare', at: 2100 })))?.share).toBeCloseTo(0.55);
    expect(progress(exportReducer(far, told({ total: 0, at: 2100 })))?.share).toBeCloseTo(0.55);
  });

  it('tells of the masking by itself, and then begins anew', () => {
    const masking = exportReducer(started, told({ stage: 'mask', done: 0.9, total: 1, at: 9000 }));
    expect(progress(masking)).toEqual({ stage: 'mask', share: 0.9, perSecond: null, secondsLeft: null });
    const writing = exportReducer(masking, told({ done: 0, at: 10_000 }));
    expect(progress(writing)).toMatchObject({ stage: 'write', share: 0 });
    const half = progress(exportReducer(writing, told({ done: 1000, at: 12_000 })));
    expect(half?.perSecond).toBeCloseTo(275);
  });

  it('does not guess a rate before it is settled', () => {
    expect(progress(exportReducer(started, told({ done: 900, at: 1200 })))).toMatchObject({ perSecond: null });
  });

  it('is not told of by another job', () => {
    expect(exportReducer(started, told({ job: 'k', done: 1 }))).toBe(started);
  });

  it('leads back to the choices when it is cancelled, and to the reason when it fails', () => {
    expect(exportReducer(started, { kind: 'failed', fault: fault('cancelled') })).toEqual({
      step: 'asking',
      isChoosing: false,
    });
    expect(exportReducer(started, { kind: 'failed', fault: fault('disk-full') })).toMatchObject({ step: 'failed' });
  });
});
