import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words';

/** What the menu needs to know and can do. `command` takes the id of a command of the page's list. */
export interface MenuParts {
  readonly words: ShellWords;
  readonly platform: string;
  readonly isPackaged: boolean;
  command(id: string): void;
}

type Item = MenuItemConstructorOptions;

/**
 * The native menu as a template. Its own items name commands of the page, which alone knows how to do them and whether
 * they can be done now. Their accelerators are only shown: the page hears the keys itself, so that Ctrl+Z in a text
 * field stays the field's. (macOS always takes a menu's keys; there the page is told and decides.)
 */
export function menuTemplate({ words, platform, isPackaged, command }: MenuParts): readonly Item[] {
  const isMac = platform === 'darwin';
  const own = (label: string, id: string, accelerator?: string): Item => ({
    label,
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => command(id),
  });
  const line: Item = { type: 'separator' };
  const developer: readonly Item[] = [
    line,
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
  ];
  const menus: readonly Item[] = [
    {
      label: words.file,
      submenu: [
        own(words.open, 'file.open', 'CmdOrCtrl+O'),
        own(words.openProfiles, 'profiles.open', 'CmdOrCtrl+Shift+O'),
        own(words.save, 'file.save', 'CmdOrCtrl+S'),
        own(words.mergeDefinitions, 'file.merge'),
        line,
        own(words.newWorkspace, 'workspace.new'),
        own(words.openWorkspace, 'workspace.open'),
        own(words.saveWorkspace, 'workspace.save'),
        line,
        isMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        own(words.undo, 'edit.undo', 'CmdOrCtrl+Z'),
        own(words.redo, 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        own(words.palette, 'view.palette', 'CmdOrCtrl+K'),
        line,
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomReset },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(isPackaged ? [] : developer),
      ],
    },
    {
      label: words.help,
      role: 'help',
      submenu: [
        own(words.shortcuts, 'help.shortcuts'),
        ...(isMac ? [] : [line, { role: 'about', label: words.about } satisfies Item]),
      ],
    },
  ];
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus;
}
