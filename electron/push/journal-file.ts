import { open } from 'node:fs/promises';
import { chainEntry, JournalEntry, readJournal, type JournalEvent, type RunState } from '#shared/push/journal';

/** The journal of a run: what stands in it has happened, whatever becomes of the app. */
export interface Journal {
  /** Null while nothing happened yet. */
  state(): RunState | null;
  entries(): readonly JournalEntry[];
  /** Resolves when the event is kept. Throws where it cannot follow what is there: a bug, or a disk that fails. */
  append(event: JournalEvent): Promise<void>;
  close(): Promise<void>;
}

/** Where a journal is kept. */
export interface JournalDisk {
  read(): Promise<string>;
  /** Keeps the first so many bytes. */
  cut(bytes: number): Promise<void>;
  /** Resolves when the line would outlast a loss of power. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** A journal in a file of this machine. */
export async function journalFile(file: string): Promise<JournalDisk> {
  const handle = await open(file, 'a+', 0o600);
  return {
    read: () => handle.readFile('utf8'),
    cut: (bytes) => handle.truncate(bytes),
    async append(line) {
      await handle.appendFile(line);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}

/**
 * Opens a journal, or begins one. A last line that was cut off, as by a loss of power, never happened and is taken away;
 * anything else that is wrong answers null.
 */
export async function openJournal(disk: JournalDisk): Promise<Journal | null> {
  const entries: JournalEntry[] = [];
  const reader = readJournal();
  const text = await disk.read();
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const line of whole.split('\n').slice(0, -1)) {
    const entry = readEntry(line);
    if (!entry || reader.add(entry)) return null;
    entries.push(entry);
  }
  if (whole.length < text.length) await disk.cut(Buffer.byteLength(whole));
  let last: Promise<void> = Promise.resolve();
  return {
    state: reader.state,
    entries: () => entries,
    async append(event) {
      const entry = chainEntry(reader.state()?.head ?? '', event);
      const found = reader.add(entry);
      if (found) throw new Error(`The journal refuses ${event.kind}: ${found}`);
      entries.push(entry);
      const line = `${JSON.stringify(entry)}\n`;
      // One after the other; and after one that failed nothing more, which would stand behind a gap.
      const kept = last.then(() => disk.append(line));
      last = kept;
      await kept;
    },
    async close() {
      await last.catch(() => undefined); // whoever appended was told
      await disk.close();
    },
  };
}

function readEntry(line: string): JournalEntry | null {
  try {
    return JournalEntry.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
