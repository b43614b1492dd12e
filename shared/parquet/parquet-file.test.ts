import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { openParquet } from './parquet-file';

/** Texts around the length up to which they are put together by hand, of one script and of several. */
const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', '\ufeffmark', 'İstanbul', '👩‍👧', 'a'.repeat(48), 'a'.repeat(49), `${'a'.repeat(47)}ş`, '\u0000'),
);

describe('a column of texts', () => {
  // Law: what stands in the file is what is read, sign by sign.
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(anyText), { minLength: 1, maxLength: 40 }), async (data) => {
        const bytes = parquetWriteBuffer({ columnData: [{ name: 'text', data, type: 'STRING', nullable: true }] });
        const file = await openParquet({
          byteLength: bytes.byteLength,
          slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
        });
        if (!file.ok) throw new Error('The file cannot be opened');
        const [group = { start: 0, end: 0 }] = file.value.groups;
        expect(await file.value.readTexts('text', group)).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });
});
