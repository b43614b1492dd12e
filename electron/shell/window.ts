import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import type { AppLook } from '#shared/contract/calls';
import { keepWindowPlace, leastSize, readWindowPlace, restoredBounds, type WindowPlace } from './window-place';

/** The page's background in each theme, as renderer/app/theme.ts has it: what shows before the page does. */
const background = { light: '#f6f7f9', dark: '#14161b' } as const;

/** The app's one window with its memory. */
export interface AppWindow {
  readonly window: BrowserWindow;
  /** The language in which the page speaks, as it last said; null where it never did. */
  language(): WindowPlace['language'];
  /** Puts the theme on the window's own parts, and keeps it and the language for the next start. */
  showLook(look: AppLook): void;
}

/** Opens the window where it stood; `file` is where its place is kept. It is shown once its first frame is painted. */
export function openWindow(file: string): AppWindow {
  const place = readWindowPlace(file);
  let { theme, language } = place;
  nativeTheme.themeSource = theme;
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...restoredBounds(place.bounds, displays),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Attribute Curator',
    backgroundColor: backgroundNow(),
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const keep = () =>
    void keepWindowPlace(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized(), theme, language });

  window.once('ready-to-show', () => {
    if (place.maximised) window.maximize();
    window.show();
  });
  window.on('close', keep);
  return {
    window,
    language: () => language,
    showLook(look) {
      ({ theme, language } = look);
      nativeTheme.themeSource = theme;
      window.setBackgroundColor(backgroundNow());
      keep();
    },
  };
}

function backgroundNow(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}
