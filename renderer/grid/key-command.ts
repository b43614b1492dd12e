import type { Motion } from './motion';

/** What a key press in a cell that is not being edited asks for. */
export type KeyCommand =
  | { readonly do: 'move' | 'extend'; readonly motion: Motion }
  | { readonly do: 'edit'; readonly typed: string | null }
  | {
      readonly do:
        | 'open'
        | 'clear'
        | 'toggle'
        | 'fillDown'
        | 'fillRight'
        | 'selectAll'
        | 'selectRow'
        | 'selectColumn'
        | 'collapse'
        | 'menu';
    };

/** The part of a KeyboardEvent that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const plain: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
};
const withCtrl: Readonly<Record<string, Motion>> = {
  ArrowUp: 'columnStart',
  ArrowDown: 'columnEnd',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'gridStart',
  End: 'gridEnd',
};

/**
 * Reads a key press the way spreadsheets do; null leaves the key to the browser. Ctrl+C, X and V are not here: the
 * browser turns them into clipboard events.
 */
export function keyCommand(press: KeyPress): KeyCommand | null {
  const { key, shiftKey, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { do: 'menu' };
  if (altKey && !ctrl) return key === 'ArrowDown' ? { do: 'edit', typed: null } : typing(press);
  const motion = ctrl ? withCtrl[key] : plain[key];
  if (motion) return { do: shiftKey ? 'extend' : 'move', motion };
  return ctrl && !isAltGraph(press) ? ctrlCommand(press) : bareCommand(press);
}

function ctrlCommand({ key, shiftKey }: KeyPress): KeyCommand | null {
  if (key === ' ') return { do: 'selectColumn' };
  if (shiftKey) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return { do: 'selectAll' };
    case 'd':
      return { do: 'fillDown' };
    case 'r':
      return { do: 'fillRight' };
    default:
      return null;
  }
}

function bareCommand(press: KeyPress): KeyCommand | null {
  const { key, shiftKey } = press;
  switch (key) {
    case 'Tab':
      return { do: 'move', motion: shiftKey ? 'previous' : 'next' };
    case 'Enter':
      return { do: 'open' };
    case 'F2':
      // With Shift it is the screen's: renaming.
      return shiftKey ? null : { do: 'edit', typed: null };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'collapse' };
    case ' ':
      return { do: shiftKey ? 'selectRow' : 'toggle' };
    case '?':
      // Asks for the shortcut sheet on every screen; a text that begins with it is typed after F2.
      return null;
    default:
      return typing(press);
  }
}

/** A printable key; AltGr (which reports Ctrl and Alt) types letters such as @ on many keyboards. */
function typing(press: KeyPress): KeyCommand | null {
  return isPrintable(press.key) && !press.isComposing ? { do: 'edit', typed: press.key } : null;
}

function isAltGraph({ ctrlKey, altKey }: KeyPress): boolean {
  return ctrlKey && altKey;
}

/** Whether a key types a letter; named keys such as `Enter` have longer names. */
export function isPrintable(key: string): boolean {
  return Array.from(key).length === 1;
}
