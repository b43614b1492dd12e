import type { ChosenFile } from '#shared/contract/calls';
import {
  columnIdAt,
  type FilePart,
  type ImportReport,
  type ProfileColumn,
  type ProfileFile,
} from '#shared/profile/profile-file';

/** What a file that was read whole is known by. */
interface ReadWhole {
  readonly file: ChosenFile;
  readonly report: ImportReport;
  readonly parts: readonly FilePart[] | undefined;
  readonly columns: readonly ProfileColumn[];
  /** The place of the column that tells profiles apart. */
  readonly idColumn: number | null;
  /** The file whose place it takes. */
  readonly over: Pick<ProfileFile, 'name' | 'origin'> | null;
}

/** The record of a new file. One that takes the place of another keeps the name that somebody gave that one. */
export function profileRecord(
  { file, report, parts, columns, idColumn, over }: ReadWhole,
  id: string,
  now: string,
  by: string,
): ProfileFile {
  const isRenamed = over !== null && over.name !== over.origin.name;
  return {
    id,
    name: isRenamed ? over.name : file.name,
    origin: { name: file.name, size: file.size },
    rows: report.rows,
    ...(parts && { parts: [...parts] }),
    columns: [...columns],
    idColumn: idColumn === null ? null : columnIdAt(idColumn),
    report,
    importedAt: now,
    importedBy: by,
    bytes: report.bytes,
  };
}
