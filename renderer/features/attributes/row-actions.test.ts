import { describe, expect, it } from 'vitest';
import type { Command } from '../../session/command';
import { rowActions } from './row-actions';
import type { AttributeCommandName, AttributeCommands } from './use-attribute-commands';

const names = ['create', 'duplicate', 'open', 'renameCode', 'bulkEdit', 'findReplace', 'retire', 'restore', 'remove'];

function commands(disabled: readonly AttributeCommandName[]): AttributeCommands {
  const made = names.map((name): [string, Command] => [
    name,
    {
      id: name,
      label: name,
      group: '',
      keys: name === 'open' ? ['Mod+E'] : [],
      enabled: !disabled.some((each) => each === name),
      run: () => undefined,
    },
  ]);
  return Object.fromEntries(made) as AttributeCommands;
}
const shown = (disabled: readonly AttributeCommandName[]) =>
  rowActions(commands(disabled), false).map((group) =>
    group.map(({ id, isDisabled }) => (isDisabled ? `(${id})` : id)),
  );

describe('the menu of a row', () => {
  it('offers what can be done with the row, with its keys', () => {
    expect(shown(['restore'])).toEqual([
      ['open', 'duplicate', 'renameCode', 'bulkEdit'],
      ['retire', 'remove'],
    ]);
    expect(rowActions(commands([]), false)[0]?.[0]?.shortcut).toBe('Ctrl+E');
  });
  it('restores what is retired, and does both where both are selected', () => {
    expect(shown(['retire'])[1]).toEqual(['restore', 'remove']);
    expect(shown([])[1]).toEqual(['retire', 'restore', 'remove']);
  });
  it('shows what cannot be done now as such', () => {
    expect(shown(['duplicate', 'renameCode', 'retire', 'restore', 'remove'])).toEqual([
      ['open', '(duplicate)', '(renameCode)', 'bulkEdit'],
      ['(retire)', '(remove)'],
    ]);
  });
});
