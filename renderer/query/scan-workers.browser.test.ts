import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { openQueryWorker } from './query-client';
import { noEdits } from './query-protocol';
import { createQueryService } from './query-service';

const rows = 120_000;
const filler = (row: number): string => (row * 2_654_435_761).toString(36).padStart(12, '0').repeat(6);

/** Large enough for two workers: about 24 MB that hardly pack. */
function generatedFile(): Blob {
  const every = (make: (row: number) => string): string[] => Array.from({ length: rows }, (_, row) => make(row));
  const buffer = parquetWriteBuffer({
    rowGroupSize: 16_384,
    codec: 'UNCOMPRESSED',
    columnData: [
      { name: 'code', data: every((row) => `N${row}`), type: 'STRING' },
      { name: 'mail', data: every((row) => `u${filler(row).slice(0, 50)}@example.com`), type: 'STRING' },
      {
        name: 'note',
        data: every((row) => `ş ${row % 5000 === 7 ? 'call 0532 123 45 67, ' : ''}${filler(row)}${filler(row + 1)}`),
        type: 'STRING',
      },
    ],
  });
  return new Blob([buffer]);
}

describe('a scan by two workers', () => {
  const columns = ['code', 'mail', 'note'].map((name) => ({ id: name, name, meaning: null }));
  const file = { id: 'f', parquet: generatedFile(), columns, edits: noEdits, idColumn: null };

  it('says what it says in one thread, tells how far it is, and ends when it is stopped', async () => {
    const alone = createQueryService();
    await alone.open(file);
    const expected = await alone.scan('f', null);
    expect(expected).toMatchObject({ ok: true, value: { rows } });
    const worker = openQueryWorker();
    try {
      await worker.open(file);
      const told: FileJobProgress[] = [];
      expect(await worker.scan('f', null, (progress) => told.push(progress))).toEqual(expected);
      expect(told.length).toBeGreaterThan(1);
      expect(told.every(({ done }, at) => done >= (told[at - 1]?.done ?? 0) && done <= columns.length)).toBe(true);
      // The longest are read first where they are shared.
      if (navigator.hardwareConcurrency > 1) expect(told[0]?.column).toBe('note');
      const stopped = worker.scan('f', null);
      await worker.stopJobs('f', 'scan');
      expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
    } finally {
      worker.end();
    }
  });
});
