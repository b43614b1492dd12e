import { describe, expect, it } from 'vitest';
import { matchesKeys, shownKeys, type KeyPress } from './keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...plain,
  key,
  code: `Key${key.toUpperCase()}`,
  ...held,
});

describe('a key combination', () => {
  it('means Ctrl on most systems and Cmd on a Mac', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false);
  });
  it('tells undo from redo by Shift', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchesKeys(redo, 'Mod+Shift+Z', false)).toBe(true);
    expect(matchesKeys(redo, 'Mod+Z', false)).toBe(false);
  });
  it('matches a printed sign whatever keys make it', () => {
    expect(matchesKeys(press('?', { shiftKey: true, code: 'Slash' }), '?', false)).toBe(true);
    expect(matchesKeys(press('?', { shiftKey: true, code: 'Minus' }), '?', false)).toBe(true);
  });
  it('does not take a plain letter for a combination', () => {
    expect(matchesKeys(press('k'), 'Mod+K', false)).toBe(false);
    expect(matchesKeys(press('n', { altKey: true }), 'Mod+N', false)).toBe(false);
  });
  it('is shown as the system writes it', () => {
    expect(shownKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(shownKeys('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(shownKeys('Alt+ArrowUp', false)).toEqual(['Alt', '↑']);
  });
});
