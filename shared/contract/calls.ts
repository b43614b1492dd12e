import { z } from 'zod';
import { Fault } from '../base/fault';
import { FileFormat, ReadOptions } from '../format/source-table';
import { ProfileExportFormat } from '../profile/profile-export';
import { FilePart, ImportReport } from '../profile/profile-file';
import { ProfileLook } from '../profile/profile-look';
import { ProfileOptions } from '../profile/profile-options';
import { Connection } from '../push/connection';
import { OutboundEntry } from '../push/outbound';
import { ConnectionTest, PushOrder } from '../push/push-order';
import { RunFacts } from '../push/receipt';
import { RunView } from '../push/run-view';
import { RefreshPlace } from '../refresh/refresh-source';
import { PlaceKind, Stamp } from '../refresh/sighting';
import { WatchedSource } from '../refresh/watched';
import { ReportFormat } from '../report/report-file';
import { Backup, BackupWorkspace } from '../workspace-file/backup';
import { bulkPrefix, type CallName } from './names';

/** A piece of work on one file. Main keeps the path; the renderer only ever holds this. */
export const JobId = z.string().min(1).max(64);
export type JobId = z.infer<typeof JobId>;

/** A path of the app's own origin that can be fetched or posted to exactly once. */
export const BulkPath = z.string().startsWith(bulkPrefix);

export const ChosenFile = z.object({ job: JobId, name: z.string(), size: z.number().nonnegative() });
export type ChosenFile = z.infer<typeof ChosenFile>;

/** A newer file that a source found, with what it was when it was found. */
export const FoundFile = ChosenFile.extend({ stamp: Stamp });
export type FoundFile = z.infer<typeof FoundFile>;

export const AppInfo = z.object({
  version: z.string(),
  platform: z.string(),
  /** The name that the system knows the person by; a suggestion for the history's signature. */
  person: z.string(),
  locale: z.string(),
  /** Started to show itself: an empty store opens the sample workspace without asking. */
  showSample: z.boolean(),
});
export type AppInfo = z.infer<typeof AppInfo>;

/** What is seen of the settings outside the page. */
export const AppLook = z.object({ theme: z.enum(['system', 'light', 'dark']), language: z.enum(['en', 'tr']) });
export type AppLook = z.infer<typeof AppLook>;

const Nothing = z.object({});
const ConnectionOf = z.object({ connection: Connection.shape.id });
const RunOf = z.object({ run: RunFacts.shape.run });
const KeyState = z.enum(['stored', 'session', 'none']);
/** Printable, since it stands in a header. */
const ApiKey = z.string().regex(/^[\x21-\x7e][\x20-\x7e]{0,998}$/);
const SavedName = z.object({ name: z.string() }).nullable();

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output } as const;
}

/**
 * Every call that the renderer may make of the main process. The input is parsed in main, the output in the renderer;
 * what a schema does not name does not cross.
 */
export const calls = {
  'app.info': call(Nothing, AppInfo),
  /** The first screen stands. */
  'app.settled': call(Nothing, Nothing),
  /** Bytes that are free on the disk that the app keeps its data on. */
  'app.freeRoom': call(Nothing, z.object({ bytes: z.number().nonnegative() })),
  /** The window's own parts, its menu and the system's dialogs follow the app's theme and language. */
  'app.showLook': call(AppLook, Nothing),
  /** Opens an https page in the system's browser. */
  'app.openLink': call(z.object({ url: z.url({ protocol: /^https$/ }) }), Nothing),
  /** Whether the page wants to be asked, by `app.closing`, before its window closes. */
  'app.guardClosing': call(z.object({ isGuarded: z.boolean() }), Nothing),
  /** Answers `app.closing`: `wait` first, since a page that says nothing is taken to hang; then `close`, or nothing more. */
  'app.answerClosing': call(z.object({ answer: z.enum(['wait', 'close']) }), Nothing),
  /** Shows the system's open dialog; null when the person cancels. */
  'file.choose': call(
    // A file to merge with may also be a colleague's whole workspace.
    z.object({ kind: z.enum(['definitions', 'merge']) }),
    ChosenFile.nullable(),
  ),
  /** Announces a dropped file; its bytes are then posted to `upload`. */
  'file.offer': call(
    z.object({
      name: z.string().min(1).max(255),
      size: z.number().int().nonnegative(),
      /** What the file is taken for; a profile file may be far larger. */
      kind: z.enum(['definitions', 'profiles']).default('definitions'),
    }),
    z.object({ job: JobId, upload: BulkPath }),
  ),
  /** Reads a definitions file in the engine process; fetching `table` answers a TableAnswer. */
  'file.read': call(z.object({ job: JobId, options: ReadOptions }), z.object({ table: BulkPath })),
  /** Ends the job: stops its work and removes what it left behind. */
  'file.release': call(z.object({ job: JobId }), Nothing),
  /** Shows the system's save dialog; null when the person cancels. */
  'export.choose': call(
    z.object({ format: FileFormat, suggestedName: z.string().min(1).max(255) }),
    z.object({ job: JobId, name: z.string() }).nullable(),
  ),
  /** Posting an ExportOrder to `upload` writes the job's file and answers an ExportAnswer. */
  'export.start': call(z.object({ job: JobId }), z.object({ upload: BulkPath })),
  /** Shows the system's open dialog for profile files, each of which becomes a job; none when the person cancels. */
  'profiles.choose': call(Nothing, z.array(ChosenFile)),
  /**
   * Reads the beginning of the job's file; can be asked again with other options. With `ahead` the import begins behind
   * the answer, so that `profiles.import` with the same options has less to wait for.
   */
  'profiles.look': call(z.object({ job: JobId, options: ProfileOptions, ahead: z.boolean().optional() }), ProfileLook),
  /** Reads all of the job's file; fetching `parquet` answers its `report.bytes` bytes once. Told by `file.progress`. */
  'profiles.import': call(
    z.object({ job: JobId, options: ProfileOptions }),
    z.object({ parquet: BulkPath, report: ImportReport }),
  ),
  /**
   * Reads all of several jobs' files as one, whose rows follow each other in this order and whose columns are those of all and
   * `fileColumn`, or a name like it where one of them is called so: which file a row comes from.
   * Told by `file.progress` of the first job, which the bytes belong to.
   */
  'profiles.importTogether': call(
    z.object({
      jobs: z.array(JobId).min(2).max(1000),
      options: ProfileOptions,
      fileColumn: z.string().min(1).max(100),
    }),
    z.object({ parquet: BulkPath, report: ImportReport, parts: z.array(FilePart) }),
  ),
  /** Tells that profiles may be exported soon, so that what writes them has started by then. */
  'profiles.prepareExport': call(Nothing, Nothing),
  /**
   * Posting a profile file of so many bytes to `upload` keeps it in the job's private folder until the job is released, so
   * that exports of it need not carry it along; the post answers a StageAnswer. Null where main would rather not.
   */
  'profiles.stageExport': call(
    z.object({ bytes: z.number().int().positive() }),
    z.object({ job: JobId, upload: BulkPath }).nullable(),
  ),
  /**
   * Posting to `upload` what will probably be posted for an export of the staged file has main work out beforehand what it
   * will be compared with; the post answers a StageAnswer. A later draft takes its place.
   */
  'profiles.draftExport': call(z.object({ staged: JobId }), z.object({ upload: BulkPath })),
  /** Shows the system's save dialog for profiles; null when the person cancels. */
  'profiles.chooseTarget': call(
    z.object({ format: ProfileExportFormat, suggestedName: z.string().min(1).max(255) }),
    z.object({ job: JobId, name: z.string() }).nullable(),
  ),
  /**
   * Posting a ProfileExportOrder and its parts to `upload` writes the job's file and answers a ProfileExportAnswer. With
   * `staged` the file is the one of that job, and not among the parts.
   */
  'profiles.export': call(z.object({ job: JobId, staged: JobId.optional() }), z.object({ upload: BulkPath })),
  /** Shows the file that the job has written in the system's file manager; refused before it stands. */
  'export.show': call(z.object({ job: JobId }), Nothing),
  /** Shows the system's save dialog for a report; null when the person cancels. */
  'report.choose': call(
    z.object({ format: ReportFormat, suggestedName: z.string().min(1).max(255) }),
    z.object({ job: JobId, name: z.string() }).nullable(),
  ),
  /** Posting a report's text to `upload` writes the job's file and answers a ReportAnswer. */
  'report.save': call(z.object({ job: JobId }), z.object({ upload: BulkPath })),
  /** The connections of this machine. Of a key only where it is kept is ever told. */
  'push.connections': call(Nothing, z.array(Connection.extend({ key: KeyState }))),
  /** Keeps a connection, or changes one; one that speaks to another host than before forgets its key. */
  'push.saveConnection': call(Connection, Nothing),
  'push.removeConnection': call(ConnectionOf, Nothing),
  /** Keeps an API key with the system's secure storage; `session` where there is none, so that it ends with the app. */
  'push.setKey': call(ConnectionOf.extend({ key: ApiKey }), z.object({ key: KeyState })),
  'push.forgetKey': call(ConnectionOf, Nothing),
  /** Asks for the definitions to see whether the key is taken; nothing is changed there. */
  'push.test': call(ConnectionOf, ConnectionTest),
  /** Fetching `definitions` answers the platform's definitions as JSON, once. */
  'push.definitions': call(ConnectionOf, z.object({ test: ConnectionTest, definitions: BulkPath.nullable() })),
  /** Posting the parcels' lines to `upload` makes a run and answers a PushAnswer; nothing is sent yet. */
  'push.create': call(PushOrder, z.object({ upload: BulkPath })),
  /** The latest first. */
  'push.runs': call(Nothing, z.array(RunView)),
  /** Sends what is left; with `again` also what was refused. Told by `push.changed`. */
  'push.resume': call(RunOf.extend({ again: z.boolean().default(false) }), RunView),
  'push.pause': call(RunOf, RunView),
  /** Ends a run for good. */
  'push.cancel': call(RunOf, RunView),
  /** Fetching `cells` answers, for a run that is over, what the platform says now: `[row, column, text]` a line. */
  'push.told': call(RunOf, z.object({ cells: BulkPath })),
  /** Removes the values of a run that is over. */
  'push.release': call(RunOf, RunView),
  'push.forget': call(RunOf, Nothing),
  /** Shows the system's save dialog and writes the receipt; null when the person cancels. */
  'push.saveReceipt': call(RunOf, SavedName),
  /** The same for the requests of a run that goes to a file. */
  'push.saveRequests': call(RunOf, SavedName),
  /** What left this machine, the latest first. */
  'push.outbound': call(z.object({ most: z.number().int().min(1).max(1000) }), z.array(OutboundEntry)),
  /** Shows the system's open dialog for a file or folder to watch, which main remembers; null when the person cancels. */
  'refresh.choosePlace': call(z.object({ kind: PlaceKind }), RefreshPlace.nullable()),
  /** From now on exactly these sources are watched. Told by `refresh.state`, `refresh.found` and `refresh.failed`. */
  'refresh.watch': call(z.object({ sources: z.array(WatchedSource).max(500) }), Nothing),
  /** Waits until the newest file of a place stands still, and opens a job for it; null where none is newer than what was seen. */
  'refresh.newest': call(
    WatchedSource.pick({ place: true, pattern: true }).extend({ seen: Stamp.optional() }),
    FoundFile.nullable(),
  ),
  /** Refused with `refresh-changing` where the job's file is not what it was any more. */
  'refresh.confirm': call(z.object({ job: JobId, stamp: Stamp }), Nothing),
  /** Has the system say that a refresh did not succeed, without any name, where nobody looks at the window. */
  'refresh.notifyFailure': call(Nothing, Nothing),
  /** Shows the system's open dialog for workspace files; null when the person cancels. */
  'workspace.choose': call(Nothing, ChosenFile.nullable()),
  /** Fetching `bytes` answers the job's file as it is. */
  'workspace.read': call(z.object({ job: JobId }), z.object({ bytes: BulkPath })),
  /** Shows the system's save dialog for a workspace file; null when the person cancels. */
  'workspace.chooseTarget': call(
    z.object({ suggestedName: z.string().min(1).max(255) }),
    z.object({ job: JobId, name: z.string() }).nullable(),
  ),
  /** Posting a workspace file to `upload` writes the job's file and answers a WorkspaceSaveAnswer. */
  'workspace.save': call(z.object({ job: JobId }), z.object({ upload: BulkPath })),
  /** The backups that the app keeps by itself, the latest first. */
  'backup.list': call(Nothing, z.array(Backup)),
  /** Posting a workspace file to `upload` keeps it, with no more than `most` of its workspace; answers a BackupAnswer. */
  'backup.keep': call(
    z.object({ workspace: BackupWorkspace, most: z.number().int().min(1).max(100) }),
    z.object({ upload: BulkPath }),
  ),
  /** Fetching `bytes` answers the backup. */
  'backup.read': call(z.object({ id: z.string().min(1).max(64) }), z.object({ bytes: BulkPath })),
  /** Deletes all backups. */
  'backup.clear': call(Nothing, Nothing),
} as const satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>;

export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** How an answer crosses: failures are data, nothing is thrown across processes. */
export const WireAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type WireAnswer = z.infer<typeof WireAnswer>;
