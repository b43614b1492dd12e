import type { Fault } from '#shared/base/fault';
import type { ChosenFile } from '#shared/contract/calls';
import type { ImportReport } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { FileMapping } from './column-targets';

/** The file that is being opened, how it is to be read, and its place among those that were chosen together. */
interface Chosen {
  readonly file: ChosenFile;
  readonly options: ProfileOptions;
  readonly place: { readonly at: number; readonly of: number };
}

/** A file that was looked at, and what is made of its columns. */
interface Looked extends Chosen {
  readonly look: ProfileLook;
  readonly mapping: FileMapping;
}

/** How far an import is. `perSecond` counts rows; null while there is too little to tell. */
export interface Reading {
  readonly share: number | null;
  readonly perSecond: number | null;
}

/** Where opening a profile file stands. Nothing is kept before `done`. */
export type OpeningState =
  | { readonly step: 'closed' }
  /** The system's own dialog is open. */
  | { readonly step: 'choosing' }
  /** Several files were chosen: are they one? */
  | { readonly step: 'asking'; readonly files: readonly ChosenFile[] }
  | ({ readonly step: 'looking'; readonly last: Looked | null } & Chosen)
  | ({ readonly step: 'failed'; readonly fault: Fault } & Chosen)
  | ({ readonly step: 'ready' } & Looked)
  | ({ readonly step: 'reading'; readonly reading: Reading } & Looked)
  | ({ readonly step: 'keeping' } & Looked)
  | ({ readonly step: 'done'; readonly id: string; readonly report: ImportReport } & Looked);

export type OpeningAction =
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'asking'; readonly files: readonly ChosenFile[] }
  | ({ readonly kind: 'looking' } & Chosen)
  | { readonly kind: 'looked'; readonly look: ProfileLook; readonly mapping: FileMapping }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'mapped'; readonly mapping: FileMapping }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'done'; readonly id: string; readonly report: ImportReport };

/** The next state; an action that the state has no use for changes nothing. */
export function openingReducer(state: OpeningState, action: OpeningAction): OpeningState {
  switch (action.kind) {
    case 'closed':
      return { step: 'closed' };
    case 'choosing':
      return { step: 'choosing' };
    case 'asking':
      return { step: 'asking', files: action.files };
    case 'looking': {
      const { file, options, place } = action;
      const last = 'look' in state && state.file.job === file.job ? state : null;
      return { step: 'looking', file, options, place, last };
    }
    case 'looked': {
      if (state.step !== 'looking') return state;
      const { file, options, place } = state;
      return { step: 'ready', file, options, place, look: action.look, mapping: action.mapping };
    }
    case 'failed': {
      if (!('file' in state)) return state;
      const { file, options, place } = state;
      return { step: 'failed', file, options, place, fault: action.fault };
    }
    case 'mapped':
      return state.step === 'ready' ? { ...state, mapping: action.mapping } : state;
    case 'reading':
      return state.step === 'ready' || state.step === 'reading'
        ? { ...looked(state), step: 'reading', reading: action.reading }
        : state;
    case 'keeping':
      return state.step === 'reading' ? { ...looked(state), step: 'keeping' } : state;
    case 'done':
      return state.step === 'keeping'
        ? { ...looked(state), step: 'done', id: action.id, report: action.report }
        : state;
  }
}

function looked({ file, options, place, look, mapping }: Looked): Looked {
  return { file, options, place, look, mapping };
}

/**
 * How far a reading is, by the rows that are done of all or, where these are not known, of the estimate; and how many rows
 * come in a second.
 */
export function readingOf(
  progress: { readonly done: number; readonly total: number },
  estimatedRows: number,
  seconds: number,
): Reading {
  const total = progress.total > 0 ? progress.total : estimatedRows;
  if (total <= 0 || progress.done <= 0) return { share: null, perSecond: null };
  // An estimate may be short of what there is.
  const share = Math.min(progress.total > 0 ? 1 : 0.99, progress.done / total);
  return { share, perSecond: seconds > 0.3 ? (share * estimatedRows) / seconds : null };
}
