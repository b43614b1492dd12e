/**
 * The names of all that crosses between the renderer and the main process. They stand apart from the schemas so that the
 * preload script carries no library.
 */
export const callNames = [
  'app.info',
  'app.settled',
  'app.freeRoom',
  'app.showLook',
  'app.openLink',
  'app.guardClosing',
  'app.answerClosing',
  'file.choose',
  'file.offer',
  'file.read',
  'file.release',
  'export.choose',
  'export.start',
  'profiles.choose',
  'profiles.look',
  'profiles.import',
  'profiles.importTogether',
  'profiles.prepareExport',
  'profiles.stageExport',
  'profiles.draftExport',
  'profiles.chooseTarget',
  'profiles.export',
  'export.show',
  'report.choose',
  'report.save',
  'push.connections',
  'push.saveConnection',
  'push.removeConnection',
  'push.setKey',
  'push.forgetKey',
  'push.test',
  'push.definitions',
  'push.create',
  'push.runs',
  'push.resume',
  'push.pause',
  'push.cancel',
  'push.told',
  'push.release',
  'push.forget',
  'push.saveReceipt',
  'push.saveRequests',
  'push.outbound',
  'refresh.choosePlace',
  'refresh.watch',
  'refresh.newest',
  'refresh.confirm',
  'refresh.notifyFailure',
  'workspace.choose',
  'workspace.read',
  'workspace.chooseTarget',
  'workspace.save',
  'backup.list',
  'backup.keep',
  'backup.read',
  'backup.clear',
] as const;
export type CallName = (typeof callNames)[number];

export const eventNames = [
  'menu.command',
  'app.closing',
  'file.progress',
  'file.arrived',
  'workspace.arrived',
  'push.changed',
  'push.asking',
  'refresh.state',
  'refresh.found',
  'refresh.failed',
] as const;
export type EventName = (typeof eventNames)[number];

/** The one object that the preload script puts into the page. */
export interface RawBridge {
  call(name: CallName, input: unknown): Promise<unknown>;
  on(name: EventName, listener: (payload: unknown) => void): () => void;
}

/** The app's own origin: only the built renderer and one-time bulk paths live there. */
export const appScheme = 'app';
export const appHost = 'curator';
export const bulkPrefix = '/bulk/';
