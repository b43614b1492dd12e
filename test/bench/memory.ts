import { readdirSync, readFileSync } from 'node:fs';

/** The kinds of processes that the app is made of. */
export type ProcessKind = 'main' | 'engine' | 'renderer' | 'gpu' | 'other';

/** Bytes that a process of each kind held at most, its pages of files that others share left out. */
export type Peaks = Readonly<Partial<Record<ProcessKind, number>>>;

/** Milliseconds between two looks at the processes. */
const pace = 100;

/**
 * Watches all processes under `pid` until it is told to stop; the answer has the largest of each kind. Null where the
 * system has no `/proc`.
 */
export function watchMemory(pid: number): () => Peaks | null {
  const peaks: Partial<Record<ProcessKind, number>> = {};
  let isKnown = false;
  const look = (): void => {
    for (const each of familyOf(pid)) {
      const bytes = statusOf(each, 'RssAnon');
      if (bytes === null) continue;
      isKnown = true;
      const kind = each === pid ? 'main' : kindOf(each);
      peaks[kind] = Math.max(peaks[kind] ?? 0, bytes);
    }
  };
  const timer = setInterval(look, pace);
  look();
  return () => {
    clearInterval(timer);
    return isKnown ? peaks : null;
  };
}

/** The most memory that a process has held so far, in bytes; null where the system does not tell. */
export function peakOf(pid: number): number | null {
  return statusOf(pid, 'VmHWM');
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function statusOf(pid: number, field: string): number | null {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'mu').exec(textOf(pid, 'status'))?.[1];
  return found === undefined ? null : Number(found) * 1024;
}

function kindOf(pid: number): ProcessKind {
  const line = textOf(pid, 'cmdline').replaceAll('\0', ' ');
  if (line.includes('--type=renderer')) return 'renderer';
  if (line.includes('--type=gpu-process')) return 'gpu';
  return /engine-process|NodeService/u.test(line) ? 'engine' : 'other';
}

/** The process and all that it started, and what those started. */
function familyOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of listed('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)$/mu.exec(textOf(Number(name), 'status'))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const each of family) family.push(...(children.get(each) ?? []));
  return family;
}

function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // ended meanwhile, or no such system
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
