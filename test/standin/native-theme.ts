import { EventEmitter } from 'node:events';
import { strict } from './strict';

type ThemeSource = 'system' | 'light' | 'dark';

class NativeTheme extends EventEmitter {
  private source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.source;
  }

  set themeSource(source: ThemeSource) {
    if (source === this.source) return;
    this.source = source;
    this.emit('updated');
  }

  /** A machine without a desktop is light. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }

  readonly shouldUseHighContrastColors = false;
}

/** Electron's `nativeTheme`. Pages follow it through `prefers-color-scheme`. */
export const nativeTheme = strict('nativeTheme', new NativeTheme());

/** The value of `prefers-color-scheme` that pages see; empty leaves it to Chromium. */
export function emulatedColourScheme(): string {
  return nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
}
