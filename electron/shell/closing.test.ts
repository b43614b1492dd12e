import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askBeforeClosing } from './closing';

/** A window and an app that close and quit as Electron's do: a window that stays ends the quitting. */
function closable() {
  const app = Object.assign(new EventEmitter(), {
    quit() {
      app.emit('before-quit', {});
      if (window.close()) hasQuit = true;
    },
  });
  const window = Object.assign(new EventEmitter(), {
    close(): boolean {
      let isKept = false;
      window.emit('close', { preventDefault: () => (isKept = true) });
      isOpen = isKept;
      if (!isKept) window.emit('closed');
      return !isKept;
    },
  });
  let isOpen = true;
  let hasQuit = false;
  let asked = 0;
  const closing = askBeforeClosing(app as never, window as never, () => (asked += 1));
  return { app, window, closing, isOpen: () => isOpen, hasQuit: () => hasQuit, asked: () => asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a window that closes', () => {
  test('goes at once where its page holds nothing', () => {
    const { window, isOpen, asked } = closable();
    window.close();
    expect({ isOpen: isOpen(), asked: asked() }).toEqual({ isOpen: false, asked: 0 });
  });

  test('waits for a page that asked for it, as long as that takes', () => {
    const { window, closing, isOpen, asked } = closable();
    closing.guard(true);
    window.close();
    closing.answer('wait');
    vi.advanceTimersByTime(600_000);
    expect({ isOpen: isOpen(), asked: asked() }).toEqual({ isOpen: true, asked: 1 });
    closing.answer('close');
    expect(isOpen()).toBe(false);
  });

  test('does not wait for a page that answers nothing', () => {
    const { window, closing, isOpen } = closable();
    closing.guard(true);
    window.close();
    vi.advanceTimersByTime(2000);
    expect(isOpen()).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(isOpen()).toBe(false);
  });

  test('takes the app with it where that was quitting, and only then', () => {
    const quitting = closable();
    quitting.closing.guard(true);
    quitting.app.quit();
    expect(quitting.hasQuit()).toBe(false);
    quitting.closing.answer('close');
    expect(quitting.hasQuit()).toBe(true);

    const closed = closable();
    closed.closing.guard(true);
    closed.app.quit();
    closed.closing.answer('wait');
    // The person stayed, and closes the window later.
    closed.window.close();
    closed.closing.answer('close');
    expect({ isOpen: closed.isOpen(), hasQuit: closed.hasQuit() }).toEqual({ isOpen: false, hasQuit: false });
  });

  test('is not closed by an answer that nobody waits for', () => {
    const { closing, isOpen } = closable();
    closing.guard(true);
    closing.answer('close');
    expect(isOpen()).toBe(true);
  });
});
