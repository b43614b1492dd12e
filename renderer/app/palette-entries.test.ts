import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { Command } from '../session/command';
import { createPaletteSearch } from './palette-entries';

const commands: readonly Command[] = [
  { id: 'edit.undo', group: 'Edit', label: 'Undo', enabled: false, run: () => {} },
  { id: 'go.history', group: 'Go to', label: 'Go to History', run: () => {} },
];
const definitions = [
  newAttribute({ code: 'pa', name: 'name', label: 'İsim' }, '2026-01-01T00:00:00Z', 'Ada'),
  newAttribute({ code: 'pb', name: 'surname', label: 'Soyadı' }, '2026-01-01T00:00:00Z', 'Ada'),
];
const search = createPaletteSearch();
const shown = (words: string, given = definitions) =>
  search(words, commands, given).map((entry) => (entry.kind === 'command' ? entry.command.id : entry.definition.code));

describe('the palette', () => {
  it('lists the commands that work now while nothing is typed', () => {
    expect(shown('')).toEqual(['go.history']);
  });
  it('finds attributes by any part of code, name or label, ignoring case and accents', () => {
    expect(shown('isim')).toEqual(['pa']);
    expect(shown('SOYADI')).toEqual(['pb']);
    expect(shown('name')).toEqual(['pa', 'pb']);
  });
  it('finds what changed by its new words, and no more by its old ones', () => {
    expect(shown('soyadi')).toEqual(['pb']);
    const changed = definitions.map((each) => (each.code === 'pb' ? { ...each, label: 'Nachname' } : each));
    expect(shown('soyadi', changed)).toEqual([]);
    expect(shown('nachname', changed)).toEqual(['pb']);
  });
  it('wants every word', () => {
    expect(shown('go hist')).toEqual(['go.history']);
    expect(shown('go undo')).toEqual([]);
  });
});
