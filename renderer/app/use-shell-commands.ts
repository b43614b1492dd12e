import type { Command } from '../session/command';
import { screens } from '../session/screen';
import { useSession, useUndoState } from '../session/session';
import { useCommands } from '../session/use-commands';
import type { StepLabel } from '../store/store-protocol';
import { useText } from '../text/text';

/** Commands that work on every screen: undo, redo, going places, the theme, the palette and the shortcut sheet. */
export function useShellCommands(open: { onPalette(): void; onShortcuts(): void }): void {
  const session = useSession();
  const { app } = useText();
  const { undo, redo } = useUndoState();
  const words = app.commands;

  const step = async (direction: 'undo' | 'redo') => {
    const done = await session.workspace[direction]();
    if (!done.ok) return session.notifyFault(done.error);
    if (done.value) session.notify({ message: outcome(direction, done.value), tone: 'info' });
  };
  const outcome = (direction: 'undo' | 'redo', label: StepLabel) => {
    const what = app.actions[label.action];
    return direction === 'undo'
      ? app.undone(what, label.count, label.thing)
      : app.redone(what, label.count, label.thing);
  };

  const commands: readonly Command[] = [
    {
      id: 'view.palette',
      group: words.groupGeneral,
      label: words.palette,
      keys: ['Mod+K', 'Mod+Shift+P'],
      run: open.onPalette,
    },
    {
      id: 'help.shortcuts',
      group: words.groupGeneral,
      label: words.shortcuts,
      keys: ['?', 'F1'],
      run: open.onShortcuts,
    },
    {
      id: 'edit.undo',
      group: words.groupEdit,
      label: undo ? app.undoing(app.actions[undo.action]) : words.undo,
      keys: ['Mod+Z'],
      enabled: undo !== null,
      run: () => void step('undo'),
    },
    {
      id: 'edit.redo',
      group: words.groupEdit,
      label: redo ? app.redoing(app.actions[redo.action]) : words.redo,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      enabled: redo !== null,
      run: () => void step('redo'),
    },
    ...screens.map((screen, index) => ({
      id: `go.${screen}`,
      group: words.groupGo,
      label: words.go(app.screens[screen]),
      keys: [`Mod+${index + 1}`],
      run: () => session.go(screen),
    })),
    themeCommand('light', words.themeLight),
    themeCommand('dark', words.themeDark),
    themeCommand('system', words.themeSystem),
  ];
  useCommands(commands);

  function themeCommand(theme: 'light' | 'dark' | 'system', label: string): Command {
    return {
      id: `theme.${theme}`,
      group: words.groupGeneral,
      label,
      run: () => void session.saveSettings({ theme }),
    };
  }
}
