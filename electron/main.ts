import { userInfo } from 'node:os';
import path from 'node:path';
import { app, ipcMain, Menu, net, Notification, protocol, safeStorage, session, shell, utilityProcess } from 'electron';
import type { AppLook } from '#shared/contract/calls';
import { freeRoom } from './disk/free-room';
import { removeFolder } from './disk/private-folder';
import { engineClient } from './engine/engine-client';
import { exportCalls } from './export/export-calls';
import { reportCalls } from './export/report-calls';
import { removeHalfWritten, removeLeftovers } from './export/leftovers';
import { openArrivals } from './import/arriving-file';
import { importCalls } from './import/import-calls';
import { openBulk } from './ipc/bulk';
import { openJobs } from './ipc/jobs';
import { registerCalls } from './ipc/register';
import { eventSender } from './ipc/send-event';
import { openPushService } from './push/push-service';
import { openRefreshes } from './refresh/refresh-calls';
import { appCalls } from './shell/app-calls';
import { declareAppScheme, serveAppScheme } from './shell/app-scheme';
import { askBeforeClosing, type Closing } from './shell/closing';
import { safeHeaders } from './shell/content-policy';
import { devServerUrl, serveDevServer } from './shell/dev-server';
import { fileDialogs } from './shell/dialogs';
import { openLog } from './shell/log';
import { menuTemplate } from './shell/menu';
import { guardNavigation } from './shell/navigation';
import { fileInArguments } from './shell/opened-file';
import { pageUrl } from './shell/origin';
import { guardPermissions } from './shell/permissions';
import { tidyBeforeQuit } from './shell/quit';
import { confirmsLoss, offerRecovery, watchForBugs } from './shell/recovery';
import { serveFolder } from './shell/renderer-files';
import { screenshotOrder, takeScreenshot } from './shell/screenshot';
import { claimSingleInstance } from './shell/single-instance';
import { askBeforeLosing } from './shell/unsaved';
import { type AppWindow, openWindow } from './shell/window';
import { shellWords } from './shell/words';
import { backupCalls } from './workspace/backup-calls';
import { openBackups } from './workspace/backups';
import { workspaceCalls } from './workspace/workspace-calls';

const ownData = process.env['CURATOR_USER_DATA'];
if (ownData) app.setPath('userData', path.resolve(ownData));

const here = import.meta.dirname;
const inData = (name: string) => path.join(app.getPath('userData'), name);
const locale = () => (app.isReady() ? (app.getPreferredSystemLanguages()[0] ?? app.getLocale()) : 'en');

const log = openLog(inData('log.txt'), () => new Date());
const screenshot = screenshotOrder(process.argv);
const jobs = openJobs(inData('jobs'));
const bulk = openBulk(Date.now);
const engine = engineClient(() =>
  utilityProcess.fork(path.join(here, 'engine-process.cjs'), [], {
    serviceName: 'Attribute Curator engine',
    execArgv: ['--max-old-space-size=1024'],
    stdio: 'ignore',
  }),
);
let open: AppWindow | null = null;
let closing: Closing | null = null;
const words = () => shellWords(open?.language() ?? locale());
const openContents = () => open?.window.webContents ?? null;
const sendEvent = eventSender(openContents);
const dialogs = fileDialogs(() => open?.window ?? null, words);
const arrivals = openArrivals(jobs, sendEvent);
const push = openPushService({
  inData,
  safeStorage,
  resolveProxy: (url) => session.defaultSession.resolveProxy(url),
  onChange: (view) => sendEvent('push.changed', view),
  onAsking: (asked) => sendEvent('push.asking', asked),
  onBug: (error) => log.write('push', error),
});

const refreshes = openRefreshes({
  jobs,
  placesFile: inData('refresh-places.json'),
  sendEvent,
  now: Date.now,
  choosePlace: (kind) => dialogs.choosePlaceToWatch(kind),
  notifyFailure,
  onBug: (error) => log.write('refresh', error),
});

watchForBugs(words, log);
declareAppScheme(protocol);
tidyBeforeQuit(app, async () => {
  await Promise.all([jobs.releaseAll(), push.end()]);
});
app.on('window-all-closed', () => (process.platform === 'darwin' ? undefined : app.quit()));
app.on('open-file', (event, file) => {
  event.preventDefault();
  arrivals.receive(file);
});
if (claimSingleInstance(app, onSecondStart)) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  await Promise.all([
    removeLeftovers(inData('jobs')).then(() => removeFolder(inData('jobs'))),
    removeHalfWritten(inData('')),
    removeHalfWritten(inData('backups')),
    push.tidy(),
  ]);
  guardPermissions(session.defaultSession);
  serveScheme();
  answerCalls();
  receiveFile(process.argv, process.cwd());
  showWindow();
  app.on('activate', () => open ?? showWindow());
}

function serveScheme(): void {
  const devServer = devServerUrl(app.isPackaged, process.env);
  serveAppScheme(protocol, {
    bulk: bulk.handle,
    files: devServer ? serveDevServer(devServer, (url) => net.fetch(url)) : serveFolder(path.join(here, '../renderer')),
    headers: safeHeaders(devServer),
  });
}

function answerCalls(): void {
  const handlers = {
    ...appCalls({
      info: () => ({
        version: app.getVersion(),
        platform: process.platform,
        person: personName(),
        locale: locale(),
        showSample: screenshot !== null,
      }),
      onSettled,
      freeRoom: () => freeRoom(app.getPath('userData')),
      showLook,
      openOutside: (url) => shell.openExternal(url),
      guardClosing: (isGuarded) => closing?.guard(isGuarded),
      answerClosing: (answer) => closing?.answer(answer),
    }),
    ...importCalls({ jobs, bulk, engine, sendEvent, ...dialogs }),
    ...exportCalls({
      jobs,
      bulk,
      engine,
      sendEvent,
      showInFolder: (file) => shell.showItemInFolder(file),
      ...dialogs,
    }),
    ...reportCalls({ jobs, bulk, ...dialogs }),
    ...push.calls({ bulk, ...dialogs }),
    ...refreshes.calls,
    ...workspaceCalls({ jobs, bulk, ...dialogs }),
    ...backupCalls({ bulk, backups: openBackups(inData('backups'), () => new Date()) }),
  };
  registerCalls(ipcMain, handlers, (name, error) => log.write(name, error));
}

function showWindow(): void {
  open = openWindow(inData('window.json'));
  const { window } = open;
  showMenu();
  // The only page there is: the guard itself lets no window or webview come to be beside it.
  guardNavigation(window.webContents, openOutside);
  offerRecovery(window, words, log);
  askBeforeLosing(window.webContents, () => confirmsLoss(window, words()));
  closing = askBeforeClosing(app, window, () => sendEvent('app.closing', {}));
  // A page that goes, to be reloaded or for good, takes its jobs along.
  window.webContents.on('did-navigate', leavePage);
  window.once('closed', () => {
    open = null;
    closing = null;
    leavePage();
  });
  void window.loadURL(pageUrl).catch((error: unknown) => log.write('loadURL', error));
}

function showLook(look: AppLook): void {
  const before = words();
  open?.showLook(look);
  if (words() !== before) showMenu();
}

function showMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(menuParts())]));
}

function leavePage(): void {
  closing?.guard(false);
  arrivals.pageLeaves();
  push.pageLeaves();
  refreshes.pageLeaves();
  void jobs.releaseAll();
}

function onSettled(): void {
  arrivals.pageStands();
  const contents = openContents();
  if (!screenshot || !contents) return;
  void takeScreenshot(contents, screenshot.file)
    .catch((error: unknown) => log.write('screenshot', error))
    .finally(() => (screenshot.quits ? app.quit() : undefined));
}

function onSecondStart(argv: readonly string[], folder: string): void {
  receiveFile(argv, folder);
  if (!open) return;
  if (open.window.isMinimized()) open.window.restore();
  open.window.focus();
}

function receiveFile(argv: readonly string[], folder: string): void {
  const file = fileInArguments(argv, folder);
  if (file) arrivals.receive(file);
}

function openOutside(url: string): void {
  void shell.openExternal(url).catch((error: unknown) => log.write('openExternal', error));
}

/** The system's own notification: no name, no value, since it stands on a locked screen too. */
function notifyFailure(): void {
  if (!Notification.isSupported() || open?.window.isFocused()) return;
  new Notification({ title: words().refreshFailed, body: words().refreshFailedDetail }).show();
}

/** The name that the system knows the person by; empty where it knows none, as in some containers. */
function personName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function menuParts() {
  return {
    words: words(),
    platform: process.platform,
    isPackaged: app.isPackaged,
    command: (command: string) => sendEvent('menu.command', { command }),
  };
}
