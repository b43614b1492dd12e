/** The part of a keyboard event that decides which command is meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a key press is the combination, such as `Mod+Shift+Z`. Mod is Cmd on a Mac and Ctrl elsewhere. A single
 * printable sign such as `?` is matched by what it prints, whatever keys make it on this layout.
 */
export function matchesKeys(press: KeyPress, combination: string, isMac: boolean): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const foreign = isMac ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== wants('Mod') || press.altKey !== wants('Alt')) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (isSign) return press.key === key;
  if (press.shiftKey !== wants('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase() || (press.altKey && press.code === `Key${key.toUpperCase()}`);
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The keys as people read them: `Ctrl`, `Shift`, `Z` or `⌘`, `⇧`, `Z`. */
export function shownKeys(combination: string, isMac: boolean): readonly string[] {
  return combination.split('+').map((part) => {
    if (arrows[part]) return arrows[part];
    if (isMac && macSigns[part]) return macSigns[part];
    return part === 'Mod' ? 'Ctrl' : part;
  });
}

/** The same in one text: `Ctrl+Shift+Z` or `⌘⇧Z`. */
export function shortcutText(combination: string, isMac: boolean): string {
  return shownKeys(combination, isMac).join(isMac ? '' : '+');
}
