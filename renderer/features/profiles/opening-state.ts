import { fault, type Fault } from '#shared/base/fault';
import type { ChosenFile } from '#shared/contract/calls';
import type { ImportReport, ProfileFile } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { Contest } from '#shared/carry/cell-fates';
import type { FileMapping } from '../../intake/column-targets';
import { lostEdits, type Weighed } from '../../intake/weigh-edits';

/** The file that is being opened, how it is to be read, and its place among those that were chosen together. */
interface Chosen {
  readonly file: ChosenFile;
  readonly options: ProfileOptions;
  readonly place: { readonly at: number; readonly of: number };
  /** The file that it takes the place of; null where it is one more. */
  readonly over: ProfileFile | null;
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

/** What is to happen where a newer file takes the place of an older one. */
export interface NewerChoices {
  readonly contest: Contest;
  /** The older file goes. */
  readonly removes: boolean;
}

/** Where opening a profile file stands. Nothing is kept before `done`. */
export type OpeningState =
  | { readonly step: 'closed' }
  /** The system's own dialog is open. */
  | { readonly step: 'choosing' }
  /** Dropped files are taken in, this one now. */
  | { readonly step: 'receiving'; readonly name: string }
  /** Several files were chosen: are they one? */
  | { readonly step: 'asking'; readonly files: readonly ChosenFile[] }
  | ({ readonly step: 'looking'; readonly last: Looked | null } & Chosen)
  | ({ readonly step: 'failed'; readonly fault: Fault } & Chosen)
  | ({ readonly step: 'ready' } & Looked)
  | ({ readonly step: 'reading'; readonly reading: Reading } & Looked)
  /** It takes the place of another: what becomes of that one's edits is worked out, then shown. */
  | ({ readonly step: 'weighing'; readonly share: number } & Looked)
  | ({ readonly step: 'weighed'; readonly weighed: Weighed; readonly choices: NewerChoices } & Looked)
  | ({ readonly step: 'keeping' } & Looked)
  | ({ readonly step: 'done'; readonly id: string; readonly report: ImportReport } & Looked);

/** Whether a file is on its way that will be looked at if all goes well. */
export function isBeingOpened({ step }: OpeningState): boolean {
  return !['closed', 'choosing', 'receiving', 'asking', 'failed'].includes(step);
}

export type OpeningAction =
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'receiving'; readonly name: string }
  | { readonly kind: 'asking'; readonly files: readonly ChosenFile[] }
  | ({ readonly kind: 'looking' } & Chosen)
  | { readonly kind: 'looked'; readonly look: ProfileLook; readonly mapping: FileMapping }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'mapped'; readonly mapping: FileMapping }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'weighing'; readonly share: number }
  | { readonly kind: 'weighed'; readonly weighed: Weighed }
  | { readonly kind: 'chosen'; readonly choices: NewerChoices }
  /** To the columns, as they were. */
  | { readonly kind: 'back' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'done'; readonly id: string; readonly report: ImportReport };

/** The next state; an action that the state has no use for changes nothing. */
export function openingReducer(state: OpeningState, action: OpeningAction): OpeningState {
  switch (action.kind) {
    case 'closed':
      return { step: 'closed' };
    case 'choosing':
      return { step: 'choosing' };
    case 'receiving':
      return { step: 'receiving', name: action.name };
    case 'asking':
      return { step: 'asking', files: action.files };
    case 'looking': {
      const last = 'look' in state && state.file.job === action.file.job ? state : null;
      return { step: 'looking', ...chosen(action), last };
    }
    case 'looked': {
      if (state.step !== 'looking') return state;
      if (isEmptyFile(action.look, state.options)) {
        return { step: 'failed', ...chosen(state), fault: fault('file-empty', { file: state.file.name }) };
      }
      return { step: 'ready', ...chosen(state), look: action.look, mapping: action.mapping };
    }
    case 'failed': {
      if (!('file' in state)) return state;
      return { step: 'failed', ...chosen(state), fault: action.fault };
    }
    case 'mapped':
      return state.step === 'ready' ? { ...state, mapping: action.mapping } : state;
    case 'reading':
      return state.step === 'ready' || state.step === 'reading'
        ? { ...looked(state), step: 'reading', reading: action.reading }
        : state;
    case 'weighing':
      return state.step === 'reading' || state.step === 'weighing'
        ? { ...looked(state), step: 'weighing', share: action.share }
        : state;
    case 'weighed': {
      if (state.step !== 'weighing') return state;
      const { weighed } = action;
      // Edits that fit nowhere are lost with the older file: then it goes only where somebody says so.
      const choices: NewerChoices = { contest: 'edit', removes: lostEdits(weighed.plan.fates) === 0 };
      return { ...looked(state), step: 'weighed', weighed, choices };
    }
    case 'chosen':
      return state.step === 'weighed' ? { ...state, choices: action.choices } : state;
    case 'back':
      return state.step === 'weighed' ? { ...looked(state), step: 'ready' } : state;
    case 'keeping':
      return state.step === 'reading' || state.step === 'weighed' ? { ...looked(state), step: 'keeping' } : state;
    case 'done':
      return state.step === 'keeping'
        ? { ...looked(state), step: 'done', id: action.id, report: action.report }
        : state;
  }
}

/** Nothing is in it however it is read; where something was chosen, that may be why nothing is found. */
function isEmptyFile(look: ProfileLook, options: ProfileOptions): boolean {
  const isChosen = Object.values(options).some((option) => option !== null);
  return !isChosen && look.columns.length === 0 && look.doubts.some(({ code }) => code === 'file-empty');
}

function chosen({ file, options, place, over }: Chosen): Chosen {
  return { file, options, place, over };
}

function looked({ look, mapping, ...state }: Looked): Looked {
  return { ...chosen(state), look, mapping };
}

/**
 * How far a reading is, by the rows that are done of all or, where these are not known, of the estimate; and how many rows
 * come in a second, what was done before these seconds left out.
 */
export function readingOf(
  progress: { readonly done: number; readonly total: number },
  estimatedRows: number,
  seconds: number,
  doneBefore = 0,
): Reading {
  const total = progress.total > 0 ? progress.total : estimatedRows;
  if (total <= 0 || progress.done <= 0) return { share: null, perSecond: null };
  // An estimate may be short of what there is.
  const share = Math.min(progress.total > 0 ? 1 : 0.99, progress.done / total);
  const shareSince = share - doneBefore / total;
  return { share, perSecond: seconds > 0.3 && shareSince > 0 ? (shareSince * estimatedRows) / seconds : null };
}
