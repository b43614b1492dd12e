import type { Fault } from '#shared/base/fault';
import type { ExportReport } from '#shared/format/export-order';

/** How far a file is written, in the engine's own unit; `total` is 0 while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Where saving stands. */
export type ExportState =
  | { readonly step: 'closed' }
  /** The person chooses; `isChoosing` while the system's own dialog is open. */
  | { readonly step: 'asking'; readonly isChoosing: boolean }
  | { readonly step: 'writing'; readonly job: string; readonly fileName: string; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly report: ExportReport }
  | { readonly step: 'failed'; readonly fault: Fault };

export type ExportAction =
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'started'; readonly job: string; readonly fileName: string }
  | { readonly kind: 'progressed'; readonly job: string; readonly progress: Progress }
  | { readonly kind: 'finished'; readonly report: ExportReport }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The next state. A cancellation leads back to the choices; progress of another job changes nothing. */
export function exportReducer(state: ExportState, action: ExportAction): ExportState {
  switch (action.kind) {
    case 'opened':
      return { step: 'asking', isChoosing: false };
    case 'closed':
      return { step: 'closed' };
    case 'choosing':
      return { step: 'asking', isChoosing: true };
    case 'started':
      return { step: 'writing', job: action.job, fileName: action.fileName, progress: null };
    case 'progressed':
      return state.step === 'writing' && state.job === action.job ? { ...state, progress: action.progress } : state;
    case 'finished':
      return { step: 'done', report: action.report };
    case 'failed':
      return action.fault.code === 'cancelled'
        ? { step: 'asking', isChoosing: false }
        : { step: 'failed', fault: action.fault };
  }
}
