import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Writes what went wrong for whoever looks into it later. */
export interface Log {
  /** `where` is words of ours (an event, a call); of what was thrown no more is kept than `describe` tells. */
  write(where: string, thrown?: unknown): void;
}

const largest = 1024 * 1024;

/**
 * A log in `file`, kept to two files of a megabyte. Of an error it holds the name, the code and the places in our own
 * code: an error's message may quote a path or a value, so it is left out.
 */
export function openLog(file: string, now: () => Date): Log {
  return {
    write(where, thrown) {
      try {
        mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
        const line = [now().toISOString(), where, describe(thrown)].filter(Boolean).join(' ');
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be written must not be one more failure.
      }
    },
  };
}

/** What may be told of an error: one line without its message. What is thrown and no error may be a value itself. */
export function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return [thrown.name, code, ...placesOf(thrown)].filter(Boolean).join(' ');
}

/** The innermost places of a stack as `file.cjs:12:3`, without folders: they may hold the person's name. */
function placesOf(error: Error): readonly string[] {
  // The stack begins with the message, and a message of several lines may look like places.
  const stack = (error.stack ?? '').replace(error.message, '');
  const places = stack.matchAll(/^\s+at .*?([^\\/():\s]+:\d+:\d+)\)?$/gm);
  return [...places].flatMap(([, place]) => place ?? []).slice(0, 8);
}
