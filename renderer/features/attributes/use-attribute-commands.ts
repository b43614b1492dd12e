import type { AttributeDefinition, EditableField } from '#shared/attribute/attribute';
import type { Command } from '../../session/command';
import { screenCommand } from '../../session/screen-commands';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useUndoAction } from '../../session/use-undo-action';
import { useText } from '../../text/text';
import { removable, retireChanges } from './attribute-actions';
import type { CategoryTab } from './attributes-view';
import type { OpenDialog } from './attributes-dialogs';
import type { PanelControl } from './use-panel';
import { useSteadyCommands } from './use-steady-commands';

/** What the commands work on and what they set in motion. */
export interface CommandSurroundings {
  readonly chosen: readonly AttributeDefinition[];
  readonly shownCount: number;
  readonly panel: PanelControl;
  /** The field whose cell has the keyboard; null where none has. */
  activeField(): EditableField | null;
  openDialog(dialog: OpenDialog): void;
  openPopup(popup: 'columns' | 'density'): void;
  focusSearch(): void;
  showTab(tab: CategoryTab): void;
  toggleRetired(): void;
  clearFilters(): void;
}

/** Everything that can be done on this screen, by id; also offered to palette, keys and shortcut sheet. */
export type AttributeCommands = Readonly<Record<AttributeCommandName, Command>>;
export type AttributeCommandName =
  | 'create'
  | 'duplicate'
  | 'open'
  | 'renameCode'
  | 'bulkEdit'
  | 'findReplace'
  | 'retire'
  | 'restore'
  | 'remove'
  | 'columns'
  | 'density'
  | 'findings'
  | 'search'
  | 'showRetired'
  | 'clearFilters'
  | 'tabAll'
  | 'tabStandard'
  | 'tabCustom';

/** Offers the screen's commands while it stands. */
export function useAttributeCommands(around: CommandSurroundings): AttributeCommands {
  const { workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const text = useText();
  const { attributes: words } = text;
  const { chosen, panel } = around;
  const [first] = chosen;
  const one = chosen.length === 1 ? first : undefined;

  const retire = async (retired: boolean) => {
    const changes = retireChanges(chosen, retired);
    const done = await workspace.apply(retired ? 'retire' : 'restore', one?.code ?? '', changes);
    if (!done.ok) return notifyFault(done.error);
    const message = retired ? words.done.retired(changes.length) : words.done.restored(changes.length);
    notify({ message, tone: 'good', action: undoAction() });
  };
  const command = (
    name: AttributeCommandName,
    run: () => void,
    more: { readonly keys?: readonly string[]; readonly enabled?: boolean } = {},
  ): Command => ({ id: `attributes.${name}`, group: words.group, label: words.commands[name], run, ...more });

  const commands: AttributeCommands = {
    create: { ...screenCommand('attributes.create', text), run: panel.create },
    duplicate: command('duplicate', () => first && panel.duplicate(first), {
      keys: ['Mod+Shift+D'],
      enabled: one !== undefined,
    }),
    open: command('open', () => first && panel.enter(first.code, around.activeField()), {
      keys: ['Mod+E'],
      enabled: first !== undefined,
    }),
    renameCode: command(
      'renameCode',
      () => first && around.openDialog({ kind: 'rename', code: first.code, suggestion: first.code }),
      { keys: ['Shift+F2'], enabled: one !== undefined && !one.locked },
    ),
    bulkEdit: command('bulkEdit', () => around.openDialog({ kind: 'bulk' }), {
      keys: ['Mod+Shift+E'],
      enabled: around.shownCount > 0,
    }),
    findReplace: {
      ...screenCommand('attributes.findReplace', text),
      enabled: around.shownCount > 0,
      run: () => around.openDialog({ kind: 'replace' }),
    },
    retire: command('retire', () => void retire(true), { enabled: chosen.some((each) => !each.retired) }),
    restore: command('restore', () => void retire(false), { enabled: chosen.some((each) => each.retired) }),
    remove: command('remove', () => around.openDialog({ kind: 'remove' }), {
      keys: ['Mod+Delete'],
      enabled: removable(chosen).length > 0,
    }),
    columns: command('columns', () => around.openPopup('columns')),
    density: command('density', () => around.openPopup('density')),
    findings: command('findings', () => panel.toggle('findings'), { keys: ['Mod+Shift+L'] }),
    search: command('search', around.focusSearch, { keys: ['Mod+F', '/'] }),
    showRetired: command('showRetired', around.toggleRetired),
    clearFilters: command('clearFilters', around.clearFilters),
    tabAll: command('tabAll', () => around.showTab('all')),
    tabStandard: command('tabStandard', () => around.showTab('standard')),
    tabCustom: command('tabCustom', () => around.showTab('custom')),
  };
  useCommands(Object.values(commands));
  return useSteadyCommands(commands);
}
