import type { Fault } from '#shared/base/fault';
import type { ProfileExportReport, WriteStage } from '#shared/profile/profile-export';

/** What a writing is at: values may have to be masked before anything is written. */
export type ExportStage = 'mask' | WriteStage;

/** How far a writing is; `secondsLeft` and `perSecond` are null while nobody can say. */
export interface Progress {
  readonly stage: ExportStage;
  /** 0 to 1, over writing and comparing, or of the masking; null while it is not known. */
  readonly share: number | null;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** How many values the policy kept from leaving as they are. */
export interface TouchedValues {
  readonly masked: number;
  readonly dropped: number;
}

/** Where saving profiles to a file stands. */
export type ExportState =
  /** The person chooses; `isChoosing` while the system's own dialog is open. */
  | { readonly step: 'asking'; readonly isChoosing: boolean }
  | {
      readonly step: 'writing';
      readonly job: string;
      readonly fileName: string;
      readonly startedAt: number;
      readonly progress: Progress | null;
    }
  | {
      readonly step: 'done';
      readonly job: string;
      readonly report: ProfileExportReport;
      readonly touched: TouchedValues;
    }
  | { readonly step: 'failed'; readonly fault: Fault };

export type ExportAction =
  | { readonly kind: 'asked' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'started'; readonly job: string; readonly fileName: string; readonly at: number }
  | {
      readonly kind: 'progressed';
      readonly job: string;
      readonly done: number;
      readonly total: number;
      readonly stage: ExportStage;
      readonly at: number;
    }
  | { readonly kind: 'finished'; readonly report: ProfileExportReport; readonly touched: TouchedValues }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Writing takes about so much of the whole; the rest is reading back. */
const shareOfWriting = 0.55;
/** Before that a rate says nothing. */
const settled = 700;

/** The next state. A cancellation leads back to the choices; progress of another job changes nothing. */
export function exportReducer(state: ExportState, action: ExportAction): ExportState {
  switch (action.kind) {
    case 'asked':
      return { step: 'asking', isChoosing: false };
    case 'choosing':
      return { step: 'asking', isChoosing: true };
    case 'started': {
      const { job, fileName, at } = action;
      return { step: 'writing', job, fileName, startedAt: at, progress: null };
    }
    case 'progressed': {
      if (state.step !== 'writing' || state.job !== action.job) return state;
      if (action.stage === 'mask') {
        return { ...state, progress: { stage: 'mask', share: action.done, perSecond: null, secondsLeft: null } };
      }
      // Writing begins when the masking is done; how long that took says nothing about it.
      const isFirst = state.progress?.stage === 'mask';
      const startedAt = isFirst ? action.at : state.startedAt;
      const before = isFirst ? null : state.progress;
      const { stage, done, total, at } = action;
      return { ...state, startedAt, progress: progressOf({ stage, done, total }, at - startedAt, before) };
    }
    case 'finished': {
      const { report, touched } = action;
      return state.step === 'writing' ? { step: 'done', job: state.job, report, touched } : state;
    }
    case 'failed':
      return action.fault.code === 'cancelled'
        ? { step: 'asking', isChoosing: false }
        : { step: 'failed', fault: action.fault };
  }
}

function progressOf(
  { done, total, stage }: { readonly done: number; readonly total: number; readonly stage: WriteStage },
  elapsed: number,
  before: Progress | null,
): Progress {
  if (total <= 0) return { stage, share: before?.share ?? null, perSecond: null, secondsLeft: null };
  const part = Math.min(1, done / total);
  const now = stage === 'write' ? part * shareOfWriting : shareOfWriting + part * (1 - shareOfWriting);
  // Between two of DuckDB's queries nothing is known for a moment: the bar never goes back.
  const share = Math.max(now, before?.share ?? 0);
  const isSettled = elapsed >= settled && share > 0.02;
  return {
    stage,
    share,
    perSecond: isSettled ? (share * total * 1000) / elapsed : null,
    secondsLeft: isSettled ? ((1 - share) * elapsed) / share / 1000 : null,
  };
}
