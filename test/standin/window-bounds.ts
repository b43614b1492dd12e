import type { BrowserWindowConstructorOptions } from 'electron';
import type { CdpTarget } from './cdp-client';
import { chromium } from './chromium-connection';
import { hasDisplay } from './chromium';
import { workArea, type Rectangle } from './screen';

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen';
type BoundsEvent =
  | 'resize'
  | 'resized'
  | 'move'
  | 'moved'
  | 'maximize'
  | 'unmaximize'
  | 'minimize'
  | 'restore'
  | 'enter-full-screen'
  | 'leave-full-screen';

interface Page {
  readonly opened: Promise<CdpTarget>;
  readonly targetId: string;
}

const entered = {
  normal: null,
  maximized: 'maximize',
  minimized: 'minimize',
  fullscreen: 'enter-full-screen',
} as const;
const left = { normal: null, maximized: 'unmaximize', minimized: 'restore', fullscreen: 'leave-full-screen' } as const;

/** Where a window is, and the page's size made to fit it. */
export class WindowBounds {
  state: State = 'normal';
  normal: Rectangle;
  private readonly minimum: { readonly width: number; readonly height: number };

  constructor(
    options: BrowserWindowConstructorOptions,
    private readonly page: Page,
    private readonly emit: (name: BoundsEvent) => void,
  ) {
    const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    this.minimum = { width: minWidth, height: minHeight };
    // Without a place Electron centres a window.
    const { x = Math.round((workArea.width - width) / 2), y = Math.round((workArea.height - height) / 2) } = options;
    this.normal = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    void this.apply();
  }

  get current(): Rectangle {
    return this.state === 'maximized' || this.state === 'fullscreen' ? workArea : this.normal;
  }

  set(asked: Partial<Rectangle>): void {
    const before = this.current;
    const wished = { ...this.normal, ...asked };
    this.normal = {
      ...wished,
      width: Math.max(wished.width, this.minimum.width),
      height: Math.max(wished.height, this.minimum.height),
    };
    this.state = 'normal';
    this.tell(before);
  }

  setState(state: State): void {
    if (state === this.state) return;
    const before = this.current;
    const events = [left[this.state], entered[state]];
    this.state = state;
    for (const name of events) if (name) this.emit(name);
    this.tell(before);
  }

  private tell(before: Rectangle): void {
    const { x, y, width, height } = this.current;
    const isResized = width !== before.width || height !== before.height;
    const isMoved = x !== before.x || y !== before.y;
    void this.apply();
    for (const name of isResized ? (['resize', 'resized'] as const) : []) this.emit(name);
    for (const name of isMoved ? (['move', 'moved'] as const) : []) this.emit(name);
  }

  /** A headless page takes the size itself; a real window is moved, and its page follows. */
  private async apply(): Promise<void> {
    try {
      const target = await this.page.opened;
      const { x, y, width, height } = this.current;
      if (!hasDisplay) {
        await target.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
        return;
      }
      const { cdp } = await chromium;
      const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: this.page.targetId });
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      const bounds = this.state === 'normal' ? { left: x, top: y, width, height } : { windowState: this.state };
      await cdp.send('Browser.setWindowBounds', { windowId, bounds });
    } catch {
      // the page went in the meantime
    }
  }
}
