import path from 'node:path';
import type { FileFormat } from '#shared/format/source-table';
import type { ProfileExportFormat } from '#shared/profile/profile-export';
import type { ReportFormat } from '#shared/report/report-file';

/** Every format that a file is saved in. */
export type TargetFormat = FileFormat | ProfileExportFormat | ReportFormat | 'curator';

/** The extensions that a file of each format may carry; the first is added where none of them is there. */
const extensions: { readonly [F in TargetFormat]: readonly [string, ...string[]] } = {
  csv: ['csv', 'tsv', 'txt'],
  json: ['json'],
  xlsx: ['xlsx'],
  ndjson: ['ndjson', 'jsonl'],
  parquet: ['parquet'],
  html: ['html', 'htm'],
  curator: ['curator'],
};

/** The extensions of a format, without dots, for a dialog's filter. */
export function extensionsOf(format: TargetFormat): readonly string[] {
  return extensions[format];
}

/** The path with the format's extension, added if the person left it off. */
export function withExtension(file: string, format: TargetFormat): string {
  const own = path.extname(file).slice(1).toLowerCase();
  return extensions[format].includes(own) ? file : `${file}.${extensions[format][0]}`;
}

/** A suggested name without what a file's name cannot hold on some system, and without folders; `otherwise` where nothing is left. */
export function safeFileName(suggested: string, otherwise = 'attributes'): string {
  const plain = suggested
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.replace(/^[. ]+|[. ]+$/g, '') || otherwise;
}
