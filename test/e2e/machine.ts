import type { ElectronApplication } from 'playwright-core';
import { expect } from 'vitest';

/** What a person meets of the system around the window: its dialogs, its menu, its second start. */
export function machine(app: ElectronApplication) {
  return {
    /** The next open dialogs answer this file; null cancels. */
    answerOpen: (file: string | null) =>
      app.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = (...asked: unknown[]) => {
          Reflect.set(globalThis, 'askedToOpen', asked.at(-1));
          return Promise.resolve({ canceled: file === null, filePaths: file === null ? [] : [file] });
        };
      }, file),
    /** What the last open dialog asked for. */
    askedToOpen: () =>
      app.evaluate(() => Reflect.get(globalThis, 'askedToOpen') as { readonly title?: string } | undefined),
    /** The next save dialogs answer this file; null cancels. */
    answerSave: (file: string | null) =>
      app.evaluate(({ dialog }, file) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: file === null, filePath: file ?? '' });
      }, file),
    /** The engine's next process ends as soon as it stands, as a crash would end it. */
    crashNextEngine: () =>
      app.evaluate(({ utilityProcess }) => {
        const { fork } = utilityProcess;
        utilityProcess.fork = (...order) => {
          utilityProcess.fork = fork;
          const child = fork(...order);
          child.once('spawn', () => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'));
          return child;
        };
      }),
    /** Keeps every address that the main process connects to from now on; answers how to ask for them. */
    async watchConnections() {
      await app.evaluate(() => {
        const reached: string[] = [];
        const { Socket } = process.getBuiltinModule('node:net');
        const { connect } = Socket.prototype;
        Socket.prototype.connect = function (this: typeof Socket.prototype, ...order: unknown[]) {
          const [first] = order.flat();
          const host: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'host') : order[1];
          reached.push(typeof host === 'string' ? host : 'this machine');
          return Reflect.apply(connect, this, order) as typeof Socket.prototype;
        };
        Reflect.set(globalThis, 'reachedHosts', reached);
      });
      return () => app.evaluate(() => Reflect.get(globalThis, 'reachedHosts') as readonly string[]);
    },
    /** Keeps what would open in the system's browser; answers how to ask for it. */
    async watchLinks() {
      await app.evaluate(({ shell }) => {
        const opened: string[] = [];
        shell.openExternal = (url) => Promise.resolve(void opened.push(url));
        Reflect.set(globalThis, 'openedLinks', opened);
      });
      return () => app.evaluate(() => Reflect.get(globalThis, 'openedLinks') as string[]);
    },
    /** Chooses a menu item by its label, once the menu has it. */
    async chooseMenu(label: string): Promise<void> {
      const choose = () =>
        app.evaluate(({ Menu }, label) => {
          const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
          const item = items.find((candidate) => candidate.label.replace('&', '') === label);
          item?.click();
          return item ? label : items.map((each) => each.label);
        }, label);
      await expect.poll(choose).toBe(label);
    },
    /** Quits as the menu or the system does; the app may stay for what is unsaved. */
    quit: () => app.evaluate(({ app: itself }) => itself.quit()).catch(() => undefined),
    /** The system asks the running app to open a file, as a double click does on a Mac. */
    handOver: (file: string) =>
      app.evaluate(({ app }, file) => {
        // Emitted as the system would; there is no other way to make a system do it.
        (app as unknown as NodeJS.EventEmitter).emit('open-file', { preventDefault: () => undefined }, file);
      }, file),
    bounds: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
    setBounds: (bounds: { x: number; y: number; width: number; height: number }) =>
      app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), bounds),
  };
}
