import { app, type BrowserWindow, dialog } from 'electron';
import path from 'node:path';
import { workspaceExtension } from '#shared/workspace-file/manifest';
import { openableExtensions, profileExtensions } from './opened-file';
import type { PlaceKind } from '#shared/refresh/sighting';
import type { ShellWords } from './words';

/** The kinds of files that are saved; each has its word. */
type SavedKind = 'csv' | 'json' | 'xlsx' | 'ndjson' | 'parquet' | 'html' | 'curator';

/** The system's file dialogs over the window; each answers the chosen path, or null when the person cancels. */
export interface FileDialogs {
  chooseToOpen(kind: 'definitions' | 'merge'): Promise<string | null>;
  /** Answers the chosen profile files, none when the person cancels. */
  chooseProfilesToOpen(): Promise<readonly string[]>;
  /** Answers the file or folder that is to be watched, or null. */
  choosePlaceToWatch(kind: PlaceKind): Promise<string | null>;
  /** Answers the chosen workspace file, or null. */
  chooseWorkspaceToOpen(): Promise<string | null>;
  chooseToSave(kind: SavedKind, extensions: readonly string[], name: string): Promise<string | null>;
  /** Asks whether the file of that name may be replaced. */
  confirmReplace(name: string): Promise<boolean>;
}

/** File dialogs over `window()`, in the words of that moment; without a window nothing is chosen. */
export function fileDialogs(window: () => BrowserWindow | null, words: () => ShellWords): FileDialogs {
  return {
    async chooseToOpen(kind) {
      const parent = window();
      if (!parent) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: words().openTitle,
        properties: ['openFile'],
        filters: [
          {
            name: words().definitionFiles,
            extensions: [...openableExtensions, ...(kind === 'merge' ? [workspaceExtension] : [])],
          },
          { name: words().allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseProfilesToOpen() {
      const parent = window();
      if (!parent) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: words().openProfilesTitle,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().profileFiles, extensions: [...profileExtensions] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? [] : filePaths;
    },
    async choosePlaceToWatch(kind) {
      const parent = window();
      if (!parent) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: words().watchTitle,
        properties: [kind === 'folder' ? 'openDirectory' : 'openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseWorkspaceToOpen() {
      const parent = window();
      if (!parent) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        title: words().openWorkspaceTitle,
        properties: ['openFile'],
        filters: [
          { name: words().curator, extensions: [workspaceExtension] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseToSave(kind, extensions, name) {
      const parent = window();
      if (!parent) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: words().saveTitle,
        defaultPath: path.join(app.getPath('documents'), name),
        filters: [{ name: words()[kind], extensions: [...extensions] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || !filePath ? null : filePath;
    },
    async confirmReplace(name) {
      const parent = window();
      if (!parent) return false;
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        message: words().replaceQuestion,
        detail: name,
        buttons: [words().replace, words().cancel],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
  };
}
