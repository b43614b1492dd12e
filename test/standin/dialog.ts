import { strict } from './strict';

interface MessageBox {
  readonly cancelId?: number;
  readonly defaultId?: number;
}

/** Dialogs are told as `(window, options)` or `(options)`. */
function chosen(values: readonly unknown[]): number {
  const options = values.at(-1) as MessageBox;
  return options.cancelId ?? options.defaultId ?? 0;
}

/** Electron's `dialog`: nobody is there to answer, so each is cancelled; a test puts its own answer in place. */
export const dialog = strict('dialog', {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: (...values: unknown[]) => Promise.resolve({ response: chosen(values), checkboxChecked: false }),
  showMessageBoxSync: (...values: unknown[]) => chosen(values),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
});
