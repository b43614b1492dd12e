import { strict } from './strict';

let text = '';

/** Electron's `clipboard`: this process's own, apart from the one that pages share. */
export const clipboard = strict('clipboard', {
  readText: () => text,
  writeText: (value: string) => {
    text = value;
  },
  clear: () => {
    text = '';
  },
});
