import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommandLine } from '../../electron/curate/command-line';

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of each test's own, files in it, and the command line run with `command` before what is given. */
export function commandLineStage(...command: readonly string[]) {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'curator-command-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    at: (...names: readonly string[]) => path.join(folder, ...names),
    async file(name: string, text: string): Promise<string> {
      const target = path.join(folder, name);
      await writeFile(target, text);
      return target;
    },
    async run(...args: readonly string[]): Promise<Said> {
      const out: string[] = [];
      const err: string[] = [];
      const code = await runCommandLine([...command, ...args], {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
      });
      return { code, out: out.join('\n'), err: err.join('\n') };
    },
  };
}
