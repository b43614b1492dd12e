import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Writes what went wrong for whoever looks into it later. */
export interface Log {
  /** `where` and `details` are words of ours (an event, a code), never anything that a person typed or opened. */
  write(where: string, details?: unknown): void;
}

const largest = 1024 * 1024;

/**
 * A log in `file`, kept to two files of a megabyte. Of an error it holds the name, the code and the places in our own
 * code: an error's message may quote a path or a value, so it is left out.
 */
export function openLog(file: string, now: () => Date): Log {
  return {
    write(where, details) {
      try {
        mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
        const line = [now().toISOString(), where, describe(details)].filter(Boolean).join(' ');
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      } catch {
        // A log that cannot be written must not be one more failure.
      }
    },
  };
}

/** What may be told of an error: one line without its message. */
export function describe(details: unknown): string {
  if (!(details instanceof Error))
    return typeof details === 'string' || typeof details === 'number' ? `${details}` : '';
  const code = 'code' in details && typeof details.code === 'string' ? details.code : '';
  return [details.name, code, ...placesOf(details)].filter(Boolean).join(' ');
}

/** The innermost places of a stack as `file.cjs:12:3`, without folders: they may hold the person's name. */
function placesOf(error: Error): readonly string[] {
  const places = (error.stack ?? '').matchAll(/^\s+at .*?([^\\/():\s]+:\d+:\d+)\)?$/gm);
  return [...places].flatMap(([, place]) => place ?? []).slice(0, 8);
}
