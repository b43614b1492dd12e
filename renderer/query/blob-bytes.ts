import type { ParquetBytes } from '#shared/parquet/parquet-file';

/** To begin a reading takes about as long as to read so many bytes on: so many that nobody asked for are read with others, */
const widestGap = 512 * 1024;
/** and so many in all. */
const longestRead = 16 * 1024 * 1024;

interface Wanted {
  readonly start: number;
  readonly end: number;
  /** What was read is others' too. */
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: unknown): void;
}

/**
 * A Blob as the Parquet reader asks for bytes. What is asked for at once and stands close together is read at once: to cut
 * a part out of a Blob, the browser's other processes are asked and waited for, which takes longer than to read the part.
 */
export function blobBytes(blob: Blob): ParquetBytes {
  let wanted: Wanted[] = [];
  const readAll = (): void => {
    const asked = wanted.sort((one, other) => one.start - other.start);
    wanted = [];
    for (const near of runsOf(asked)) void readRun(blob, near);
  };
  const view = (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Promise((resolve, reject) => {
      if (wanted.length === 0) queueMicrotask(readAll);
      wanted.push({ start, end, resolve, reject });
    });
  return {
    byteLength: blob.size,
    view,
    async slice(start, end = blob.size) {
      const bytes = await view(start, end);
      return bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
    },
  };
}

function runsOf(asked: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const runs: Wanted[][] = [];
  let end = -Infinity;
  for (const each of asked) {
    const run = runs.at(-1);
    const longest = Math.max(end, each.end);
    if (run?.[0] && each.start <= end + widestGap && longest - run[0].start <= longestRead) run.push(each);
    else runs.push([each]);
    end = runs.at(-1)?.length === 1 ? each.end : longest;
  }
  return runs;
}

async function readRun(blob: Blob, run: readonly Wanted[]): Promise<void> {
  try {
    const start = run[0]?.start ?? 0;
    const end = Math.max(...run.map((each) => each.end));
    const bytes = await blob.slice(start, end).arrayBuffer();
    for (const each of run) each.resolve(new Uint8Array(bytes, each.start - start, each.end - each.start));
  } catch (error) {
    for (const each of run) each.reject(error);
  }
}
