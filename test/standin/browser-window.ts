import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterWindowClosed, app } from './app';
import { chromium } from './chromium-connection';
import { preventable } from './preventable';
import type { Rectangle } from './screen';
import { strict } from './strict';
import { WebContents } from './web-contents';
import { WindowBounds } from './window-bounds';
import { openWindows } from './window-list';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

/** Electron's `BrowserWindow`: a page with the size, the state and the events of a window. */
export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  private readonly bounds: WindowBounds;
  private isShown: boolean;
  private isGone = false;
  private title: string;
  private isEdited = false;

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().findLast((window) => window.isShown) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents.id === contents.id) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.isShown = options.show ?? true;
    this.title = options.title ?? app.name;
    const { preload = null, additionalArguments = [] } = options.webPreferences ?? {};
    const { width = 800, height = 600 } = options;
    this.webContents = new WebContents({ preload, arguments: additionalArguments, width, height });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.opened.catch((error: unknown) => {
      process.stderr.write(`electron stand-in: a window failed: ${String(error)}\n`);
    });
    this.bounds = new WindowBounds(options, this.webContents, (name) => this.emit(name));

    const self = strict('BrowserWindow', this);
    windows.set(this.id, self);
    openWindows.set(this.id, self);
    void this.followTarget();
    setImmediate(() => app.emit('browser-window-created', preventable(), self));
    return self;
  }

  /** A page that a test or the person closes takes its window along. */
  private async followTarget(): Promise<void> {
    const { cdp } = await chromium;
    cdp.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.webContents.targetId) void this.end();
    });
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file);
  }

  show(): void {
    this.isShown = true;
    this.emit('show');
  }

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.isShown = false;
    this.emit('hide');
  }

  focus(): void {
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.isShown;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow()?.id === this.id;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  getBounds(): Rectangle {
    return this.bounds.current;
  }

  getNormalBounds(): Rectangle {
    return this.bounds.normal;
  }

  /** The page fills the window: there is no frame around it here. */
  getContentBounds(): Rectangle {
    return this.bounds.current;
  }

  getSize(): [width: number, height: number] {
    return [this.bounds.current.width, this.bounds.current.height];
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds.set(bounds);
  }

  setSize(width: number, height: number): void {
    this.bounds.set({ width, height });
  }

  maximize(): void {
    this.bounds.setState('maximized');
  }

  unmaximize(): void {
    if (this.isMaximized()) this.bounds.setState('normal');
  }

  minimize(): void {
    this.bounds.setState('minimized');
  }

  restore(): void {
    this.bounds.setState('normal');
  }

  setFullScreen(isFull: boolean): void {
    this.bounds.setState(isFull ? 'fullscreen' : 'normal');
  }

  isMaximized(): boolean {
    return this.bounds.state === 'maximized';
  }

  isMinimized(): boolean {
    return this.bounds.state === 'minimized';
  }

  isFullScreen(): boolean {
    return this.bounds.state === 'fullscreen';
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }

  isDocumentEdited(): boolean {
    return this.isEdited;
  }

  /** Menus, icons and bars are not drawn, so there is nothing to change about them. */
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setIcon(): void {}
  setProgressBar(): void {}
  setBackgroundColor(): void {}
  setTitleBarOverlay(): void {}
  flashFrame(): void {}

  close(): void {
    void this.requestClose();
  }

  destroy(): void {
    void this.end();
  }

  /** Asks the listeners of `close`; answers whether the window closed. */
  async requestClose(): Promise<boolean> {
    if (this.isGone) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.end();
    return true;
  }

  private async end(): Promise<void> {
    if (this.isGone) return;
    this.isGone = true;
    windows.delete(this.id);
    await this.webContents.destroy();
    openWindows.delete(this.id);
    this.emit('closed');
    afterWindowClosed();
  }
}
