import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceExtension } from '#shared/workspace-file/manifest';

/** Extensions of files of definitions. */
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
    .flatMap((argument) => pathOf(argument, folder) ?? [])
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return files.at(-1) ?? null;
}

/** Desktops of Linux hand files over by their addresses. */
function pathOf(argument: string, folder: string): string | null {
  if (!argument.startsWith('file:')) return path.resolve(folder, argument);
  try {
    const file = fileURLToPath(argument);
    return file.includes('\0') ? null : file;
  } catch {
    return null; // an address of another machine, or of nothing
  }
}

function isOpenable(name: string): boolean {
  const extension = path.extname(name).slice(1).toLowerCase();
  return [...openableExtensions, workspaceExtension].some((openable) => openable === extension);
}
