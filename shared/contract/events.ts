import { z } from 'zod';
import { WriteStage } from '../profile/profile-export';
import { RunView } from '../push/run-view';
import { RefreshCause } from '../refresh/refresh-run';
import { RefreshSource } from '../refresh/refresh-source';
import { WatchState } from '../refresh/watched';
import { Fault } from '../base/fault';
import { ChosenFile, FoundFile, JobId } from './calls';
import type { EventName } from './names';

const OfSource = z.object({ source: RefreshSource.shape.id });
const ByItself = OfSource.extend({ cause: RefreshCause.exclude(['person']) });

/** Every event that main sends to the renderer. */
export const events = {
  /** A native menu item was chosen; `command` is the id of a command of the renderer's list. */
  'menu.command': z.object({ command: z.string() }),
  /** The person closes the window, or quits; the page answers by `app.answerClosing`. */
  'app.closing': z.object({}),
  /**
   * How far a job is: bytes of definitions, rows of profiles. `total` is 0 while it is not known. A writing of profiles
   * says what it is at; each stage counts anew.
   */
  'file.progress': z.object({ job: JobId, done: z.number(), total: z.number(), stage: WriteStage.optional() }),
  /** A file that the system asked the app to open. */
  'file.arrived': ChosenFile,
  /** The same for a workspace file, which can be opened while no workspace is. */
  'workspace.arrived': ChosenFile,
  /** A run went on, stands still or is over. */
  'push.changed': RunView,
  /** A host is asked something on the side of runs, or none is any more. */
  'push.asking': z.object({ host: z.string().nullable() }),
  /** How a watched source stands. */
  'refresh.state': OfSource.extend({ state: WatchState }),
  /** A source has a newer file, which is whole; it is told once. */
  'refresh.found': ByItself.extend({ file: FoundFile }),
  /** A source cannot be looked at. */
  'refresh.failed': ByItself.extend({ fault: Fault }),
} as const satisfies Record<EventName, z.ZodType>;

export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
