import fc from 'fast-check';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'left-behind-'));
  await mkdir(path.join(folder, 'temporary'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, path.join(folder, 'temporary'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const anyValue = fc
  .tuple(fc.constantFrom('ada@example.com', '10000000146', 'Ayşe-Yılmaz', 'TR330006100519786457841326'), fc.nat(999))
  .map(([value, number]) => `${value}.${number}`);
/** Regular files, files with rows that are set aside, quotes that never close, and files that are no table at all. */
const anyFile = fc.record({
  header: anyValue,
  rows: fc.array(fc.array(anyValue, { minLength: 1, maxLength: 3 }), { maxLength: 30 }),
  end: fc.constantFrom('\n', '', '\n"never closed', '\n\u0000\u0001'),
  format: fc.constantFrom('csv', 'ndjson', 'parquet'),
  isBlocked: fc.boolean(),
});

describe('a file that is converted', () => {
  // Law: whatever stands in it, and however it ends.
  it('leaves nothing behind but its output, and names nothing after what stands in it', async () => {
    const names = new Set<string>();
    const watcher = watch(folder, { recursive: true }, (_event, name) => void (name && names.add(name)));
    try {
      await fc.assert(
        fc.asyncProperty(anyFile, async ({ header, rows, end, format, isBlocked }) => {
          const input = path.join(folder, 'input.csv');
          const output = path.join(folder, isBlocked ? 'nowhere/out' : 'out');
          await writeFile(input, [`id,${header}`, ...rows.map((row) => row.join(','))].join('\n') + end);
          const done = await convertProfile({ input, output, format, forced: nothingForced });
          const left = await readdir(folder, { recursive: true });
          expect(left.sort()).toEqual(['input.csv', ...(done.ok ? ['out'] : []), 'temporary']);
          await rm(output, { force: true });
        }),
        { numRuns: 60 },
      );
    } finally {
      watcher.close();
    }
    expect([...names].some((name) => name.startsWith('.curator-'))).toBe(true);
    expect([...names].filter((name) => /example|1000000|Ayşe|TR33/u.test(name))).toEqual([]);
  });
});
