import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { lineStates, type LineState, type MergeOutline } from './merge-protocol';
import { countStates, mergeReducer, type MergeAction, type MergeState } from './merge-state';

const theirs = { definitions: 3, states: [], defects: [] };
const outlineOf = (...states: readonly LineState[]): MergeOutline => ({
  states: Uint8Array.from(states, (state) => lineStates.indexOf(state)),
  rows: Uint32Array.from(states, (_, position) => position),
  changes: true,
  reviews: 0,
});
const after = (actions: readonly MergeAction[], from: MergeState = { step: 'closed' }): MergeState =>
  actions.reduce(mergeReducer, from);
const toMerging: readonly MergeAction[] = [
  { kind: 'choosing' },
  { kind: 'reading', fileName: 'theirs.json' },
  { kind: 'merging', fileName: 'theirs.json', theirs },
];
const decidingOn = (...states: readonly LineState[]) =>
  after([...toMerging, { kind: 'merged', ancestor: { kind: 'none' }, outline: outlineOf(...states) }]);

describe('where a merge stands', () => {
  it('shows at first what has to be decided, or everything where nothing has to be', () => {
    expect(decidingOn('ours', 'open', 'theirs', 'open')).toMatchObject({ filter: 'open', shown: [1, 3], current: 1 });
    expect(decidingOn('ours', 'theirs')).toMatchObject({ filter: 'all', shown: [0, 1], current: 0 });
  });

  it('goes on to the next open line once the one at hand is decided, and keeps that one in sight', () => {
    const decided = after(
      [{ kind: 'decided', outline: outlineOf('decided', 'open', 'open') }],
      decidingOn('open', 'open', 'open'),
    );
    expect(decided).toMatchObject({ shown: [0, 1, 2], current: 1 });
    const last = after([{ kind: 'decided', outline: outlineOf('decided', 'decided', 'decided') }], decided);
    expect(last).toMatchObject({ shown: [0, 1, 2], current: 1 });
    expect(after([{ kind: 'filtered', filter: 'open' }], last)).toMatchObject({ shown: [] });
  });

  it('stays where it is when a decision is taken back or changed', () => {
    const some = after([{ kind: 'moved', current: 2 }], decidingOn('open', 'open', 'open'));
    const decided = after([{ kind: 'decided', outline: outlineOf('open', 'open', 'decided') }], some);
    expect(decided).toMatchObject({ current: 0 });
    const back = after(
      [
        { kind: 'moved', current: 2 },
        { kind: 'decided', outline: outlineOf('open', 'open', 'open') },
      ],
      decided,
    );
    expect(back).toMatchObject({ current: 2 });
  });

  it('shows what a decision breaks, even if that is a new line', () => {
    const broken = after(
      [{ kind: 'decided', outline: outlineOf('decided', 'open', 'ours') }],
      decidingOn('open', 'ours'),
    );
    expect(broken).toMatchObject({ shown: [1], current: 1 });
  });

  it('goes back to the decisions where the changes were refused, and to nothing where all was cancelled', () => {
    const applying = after([{ kind: 'applying' }], decidingOn('theirs'));
    expect(after([{ kind: 'failed', faults: [fault('conflict')] }], applying)).toMatchObject({ step: 'deciding' });
    expect(after([{ kind: 'failed', faults: [fault('cancelled')] }], after(toMerging))).toEqual({ step: 'closed' });
  });

  it('asks for the passphrase of a workspace file, again where it was another one', () => {
    const reading = after(toMerging.slice(0, 2));
    const locked = after([{ kind: 'failed', faults: [fault('workspace-locked')] }], reading);
    expect(locked).toEqual({ step: 'locked', fileName: 'theirs.json', isWrong: false });
    const again = after([{ kind: 'reading', fileName: 'theirs.json' }], locked);
    expect(after([{ kind: 'failed', faults: [fault('workspace-passphrase')] }], again)).toMatchObject({
      isWrong: true,
    });
  });

  it('hears no answer that comes after the dialog was closed', () => {
    const late: readonly MergeAction[] = [
      { kind: 'merged', ancestor: { kind: 'none' }, outline: outlineOf('open') },
      { kind: 'failed', faults: [fault('file-missing')] },
      { kind: 'asked', fileName: 'theirs.json', theirs },
    ];
    for (const action of late) expect(after([action])).toEqual({ step: 'closed' });
  });

  it('counts the lines of each state', () => {
    expect(countStates(outlineOf('open', 'ours', 'open'))).toEqual({
      open: 2,
      decided: 0,
      theirs: 0,
      both: 0,
      ours: 1,
    });
  });
});
