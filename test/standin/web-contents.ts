import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import type { CdpTarget } from './cdp-client';
import { chromium } from './chromium-connection';
import { answerInvoke, ipcMain, type MainMessage, type PageMessage } from './ipc-main';
import { pngImage } from './native-image';
import { emulatedColourScheme, nativeTheme } from './native-theme';
import { guardTarget } from './navigation-guard';
import { bindingName, isolatedWorldName, isolatedWorldScript, mainWorldScript, takeName } from './page-scripts';
import { preventable } from './preventable';
import { registeredSchemes } from './protocol';
import { fromHttp, toHttp } from './scheme-address';
import { session } from './session';
import { strict } from './strict';
import { topFrame } from './web-frame-main';
import { decodeWire, encodeWire } from './wire';

/** What a window tells its contents. */
export interface ContentsOptions {
  readonly preload: string | null;
  readonly arguments: readonly string[];
  readonly width: number;
  readonly height: number;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

const all = new Map<number, WebContents>();
let lastId = 0;

/** Electron's `WebContents`: one page of Chromium, driven through DevTools. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  readonly mainFrame = topFrame(() => this.url);
  /** Resolves when the page can be told things. */
  readonly opened: Promise<CdpTarget>;
  targetId = '';
  openHandler: OpenHandler = () => ({ action: 'allow' });
  private url = '';
  private title = '';
  private isGone = false;
  private isBusy = false;
  /** The isolated world of the document at hand; null until its preload script has greeted. */
  private world: number | null = null;
  private readonly unsent: string[] = [];
  private zoom = 1;

  constructor(private readonly options: ContentsOptions) {
    super();
    const self = strict('WebContents', this);
    all.set(this.id, self);
    this.opened = this.open(self);
    return self;
  }

  private async open(self: WebContents): Promise<CdpTarget> {
    const { cdp } = await chromium;
    const { width, height } = this.options;
    // Two tabs of one window would hide each other.
    const created = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    this.targetId = created.targetId;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    const target = cdp.target(sessionId);
    this.follow(target);
    this.converse(target, self);
    await guardTarget(cdp, target, self);
    await target.send('Page.enable');
    await target.send('Runtime.enable');
    await target.send('Inspector.enable');
    await target.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await target.send('Runtime.addBinding', { name: bindingName, executionContextName: isolatedWorldName });
    await target.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() });
    if (this.options.preload) {
      const source = isolatedWorldScript(this.options.preload, this.options.arguments);
      await target.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: isolatedWorldName });
    }
    const showTheme = () => {
      const features = [{ name: 'prefers-color-scheme', value: emulatedColourScheme() }];
      target.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined); // the page has gone
    };
    if (emulatedColourScheme()) showTheme();
    nativeTheme.on('updated', showTheme);
    this.once('destroyed', () => nativeTheme.off('updated', showTheme));
    return target;
  }

  /** Keeps what Electron knows of the page, and tells the listeners. */
  private follow(target: CdpTarget): void {
    let frameId = '';
    target.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      frameId = frame.id;
      this.isBusy = true;
      this.url = fromHttp(frame.url + (frame.urlFragment ?? ''), registeredSchemes);
      this.emit('did-navigate', preventable(), this.url, 200, '');
    });
    target.on('Page.navigatedWithinDocument', (moved) => {
      if (moved.frameId !== frameId) return;
      this.url = fromHttp(moved.url, registeredSchemes);
      this.emit('did-navigate-in-page', preventable(), this.url, true);
    });
    target.on('Page.domContentEventFired', () => this.emit('dom-ready', preventable()));
    target.on('Page.loadEventFired', () => {
      this.isBusy = false;
      this.emit('did-finish-load', preventable());
      this.emit('did-stop-loading', preventable());
    });
    target.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((value) => String(value.value ?? value.description ?? '')).join(' ');
      this.emit('console-message', preventable({ level: type === 'warning' ? 'warning' : type, message }));
    });
    target.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', preventable(), details);
      app.emit('render-process-gone', preventable(), this, details);
    });
  }

  /** Carries ipc between the main process and the isolated world. */
  private converse(target: CdpTarget, self: WebContents): void {
    target.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== bindingName) return;
      const message = decodeWire(payload) as PageMessage; // only the stand-in's own half knows the binding's name
      if (message.kind === 'hello') {
        this.world = executionContextId;
        for (const text of this.unsent.splice(0)) this.tell(text, executionContextId);
        return;
      }
      const sender = { sender: self, senderFrame: this.mainFrame, frameId: 1, processId: 1 };
      if (message.kind === 'send') ipcMain.emit(message.channel, preventable(sender), ...message.values);
      else void answerInvoke(message, sender).then((text) => this.tell(text, executionContextId));
    });
    target.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.world) this.world = null;
    });
    target.on('Runtime.executionContextsCleared', () => {
      this.world = null;
    });
  }

  /** What is meant for a document that has gone is dropped. */
  private tell(text: string, world: number): void {
    if (this.isGone || world !== this.world) return;
    const call = {
      functionDeclaration: `function (text) { globalThis[${JSON.stringify(takeName)}](text); }`,
      executionContextId: world,
      arguments: [{ value: text }],
    };
    const told = this.opened.then((target) => target.send('Runtime.callFunctionOn', call));
    told.catch(() => undefined); // the document went at this moment
  }

  send(channel: string, ...values: unknown[]): void {
    const text = encodeWire({ kind: 'send', channel, values } satisfies MainMessage);
    if (this.world === null) this.unsent.push(text);
    else this.tell(text, this.world);
  }

  async loadURL(url: string): Promise<void> {
    const target = await this.opened;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    this.url = url;
    const { errorText } = await target.send('Page.navigate', { url: toHttp(url, registeredSchemes) });
    if (errorText) {
      this.emit('did-fail-load', preventable(), -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(app.getAppPath(), file)).href);
  }

  reload(): void {
    void this.opened.then((target) => target.send('Page.reload'));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const target = await this.opened;
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails: failure } = await target.send('Runtime.evaluate', asked);
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return result.value as unknown;
  }

  async capturePage() {
    const target = await this.opened;
    const { data } = await target.send('Page.captureScreenshot', { format: 'png' });
    return pngImage(Buffer.from(data, 'base64'));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.url;
  }

  getTitle(): string {
    return this.title;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isLoading(): boolean {
    return this.isBusy;
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
    void this.opened.then((target) => target.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor }));
  }

  focus(): void {
    // focus emulation makes every page believe that it has it
  }

  /** Chromium's DevTools are its own; a headless page has none to open. */
  openDevTools(): void {
    process.stderr.write('electron stand-in: DevTools are not shown\n');
  }

  /** Closes the page; its window calls it. */
  async destroy(): Promise<void> {
    if (this.isGone) return;
    await this.opened.catch(() => undefined); // a page that never opened has nothing to close
    this.isGone = true;
    all.delete(this.id);
    const { cdp } = await chromium;
    await cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined); // it went by itself
    this.emit('destroyed');
  }
}

/** Electron's `webContents`, and what the stand-in asks about them. */
export const webContents = strict('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  getFocusedWebContents: () => [...all.values()].at(-1) ?? null,
  /** Playwright finds a page's window by it. */
  fromDevToolsTargetId: (targetId: string) => [...all.values()].find((contents) => contents.targetId === targetId),
});
