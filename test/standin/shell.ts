import { rm } from 'node:fs/promises';
import { strict } from './strict';

/** Electron's `shell`: nothing is opened; what would have been is kept in `opened` for tests. */
const opened: string[] = [];

export const shell = strict('shell', {
  opened,
  openExternal: (url: string) => {
    opened.push(url);
    return Promise.resolve();
  },
  openPath: (path: string) => {
    opened.push(path);
    return Promise.resolve('');
  },
  showItemInFolder: (path: string) => void opened.push(path),
  trashItem: (path: string) => rm(path, { recursive: true }),
  beep: () => undefined,
});
