import { statSync } from 'node:fs';
import path from 'node:path';

/** Extensions of the files that the app opens. */
export const openableExtensions = ['csv', 'tsv', 'txt', 'json', 'xlsx'] as const;

/** Extensions of profile files; `gz` and `zst` are packed ones. */
export const profileExtensions: readonly string[] = [
  'csv',
  'tsv',
  'txt',
  'psv',
  'json',
  'ndjson',
  'jsonl',
  'parquet',
  'xlsx',
  'gz',
  'zst',
];

/**
 * The file that a command line asks the app to open: its last argument that names an existing file of a kind we read.
 * `folder` is where relative names count from.
 */
export function fileInArguments(argv: readonly string[], folder: string): string | null {
  const files = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isOpenable(argument))
    .map((argument) => path.resolve(folder, argument))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return files.at(-1) ?? null;
}

function isOpenable(name: string): boolean {
  const extension = path.extname(name).slice(1).toLowerCase();
  return openableExtensions.some((openable) => openable === extension);
}
