import type { RowAction } from '../../grid/grid-props';
import type { Command } from '../../session/command';
import { shortcutText } from '../../session/keys';
import type { AttributeCommands } from './use-attribute-commands';

/** What the menu of a cell offers for the selected rows; of retiring and restoring only what can be done. */
export function rowActions(commands: AttributeCommands, isMac: boolean): readonly (readonly RowAction[])[] {
  const { open, duplicate, renameCode, bulkEdit, retire, restore, remove } = commands;
  const turned = [retire, restore].filter((command) => command.enabled !== false);
  const groups = [
    [open, duplicate, renameCode, bulkEdit],
    [...(turned.length > 0 ? turned : [retire]), remove],
  ];
  return groups.map((group) => group.map((command) => rowAction(command, isMac)));
}

function rowAction({ id, label, keys, enabled, run }: Command, isMac: boolean): RowAction {
  const [shown] = keys ?? [];
  return { id, label, isDisabled: enabled === false, run, ...(shown && { shortcut: shortcutText(shown, isMac) }) };
}
