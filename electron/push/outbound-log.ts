import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { OutboundEntry } from '#shared/push/outbound';

/** Every request that left this machine: host, amount and purpose, nothing of what was in it. */
export interface OutboundLog {
  write(entry: OutboundEntry): Promise<void>;
  /** The latest first, at most so many. */
  latest(most: number): Promise<readonly OutboundEntry[]>;
}

/** About ten thousand requests; the file before it is kept too. */
const largest = 2 * 1024 * 1024;

/** The log in a file. A line that cannot be read is left out: it was cut off. */
export function openOutboundLog(file: string): OutboundLog {
  const before = `${file}.old`;
  let last: Promise<void> = Promise.resolve();
  const append = async (entry: OutboundEntry): Promise<void> => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0, // not there yet
    );
    if (size > largest) await rename(file, before);
    await appendFile(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  };
  return {
    write(entry) {
      // A log that cannot be written must not end a run.
      last = last.then(() => append(entry)).catch(() => undefined);
      return last;
    },
    async latest(most) {
      await last;
      const newest = await readEntries(file);
      const entries = newest.length < most ? [...(await readEntries(before)), ...newest] : newest;
      return entries.slice(-most).reverse();
    },
  };
}

async function readEntries(file: string): Promise<readonly OutboundEntry[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return OutboundEntry.safeParse(JSON.parse(line)).data ?? [];
    } catch {
      return [];
    }
  });
}
