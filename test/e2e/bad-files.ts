import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { closeSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file that cannot be read, and what the person is told of it. */
export interface BadFile {
  readonly name: string;
  readonly says: RegExp;
  write(file: string): void;
}

const megabyte = 1024 * 1024;

function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Code', 'Attribute'], ...someRows(400)]), 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function someRows(count: number): readonly string[][] {
  return Array.from({ length: count }, (_, row) => [`code${row}`, `Attribute ${row}`]);
}

/** Everything that a person might open by mistake, or be sent by somebody who means harm. */
export const badFiles: readonly BadFile[] = [
  { name: 'empty.csv', says: /is empty/u, write: (file) => writeFileSync(file, '') },
  {
    name: 'binary.csv',
    says: /neither text nor a workbook/u,
    write: (file) => writeFileSync(file, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))),
  },
  {
    name: 'truncated.xlsx',
    says: /damaged or incomplete workbook/u,
    write: (file) => writeFileSync(file, workbook().slice(0, 3000)),
  },
  {
    name: 'bomb.xlsx',
    says: /would unpack to/u,
    write: (file) =>
      writeFileSync(
        file,
        zipSync({
          '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
          'xl/workbook.xml': new TextEncoder().encode('<workbook/>'),
          'xl/worksheets/sheet1.xml': new Uint8Array(200 * megabyte),
        }),
      ),
  },
  {
    name: 'one-gigabyte.csv',
    says: /is too large: 1024 MB, and the limit is 64 MB/u,
    write: (file) => {
      closeSync(openSync(file, 'w'));
      truncateSync(file, 1024 * megabyte); // sparse: it takes no room
    },
  },
  {
    name: 'one-line.csv',
    says: /more than a million characters and no delimiter/u,
    write: (file) => writeFileSync(file, 'a'.repeat(3 * megabyte)),
  },
  {
    name: 'ragged.csv',
    says: /more than 10,?000 rows that cannot be read/u,
    write: (file) => writeFileSync(file, `Code,Attribute\n${'a,b\n'.repeat(500)}${'a,b,c,d\n'.repeat(200_000)}`),
  },
  {
    name: 'broken.json',
    says: /no valid JSON at line 1/u,
    write: (file) => writeFileSync(file, '{"definitions": [{"code": }]}'),
  },
  {
    name: 'foreign.json',
    says: /JSON without a list of attributes/u,
    write: (file) => writeFileSync(file, '{"__proto__": {"polluted": true}, "answer": 42}'),
  },
];

/** Writes the bad file into the folder and answers its path. */
export function placeBadFile(folder: string, bad: BadFile): string {
  const file = path.join(folder, bad.name);
  bad.write(file);
  return file;
}
