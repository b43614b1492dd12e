import type { ChosenFile } from '#shared/contract/calls';
import type { ProfileLook } from '#shared/profile/profile-look';

/** What a file lacks of the columns of all. */
export interface LackingFile {
  readonly name: string;
  readonly missing: readonly string[];
}

/** Several files under one name, as they are opened together: by the job of the first. */
export function asOneFile(files: readonly [ChosenFile, ...ChosenFile[]], name: string): ChosenFile {
  return { job: files[0].job, name, size: files.reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Several looks as the look of one file: the columns of all, those of the first first and each once, whatever its case;
 * the first rows and the dialect of the first; doubts and rejects of all.
 */
export function mergeLooks(looks: readonly [ProfileLook, ...ProfileLook[]]): ProfileLook {
  const columns = unionOf(looks);
  const [first] = looks;
  const placeOf = new Map(first.columns.map((column, place) => [column.toLowerCase(), place]));
  const sum = (of: (estimate: ProfileLook['estimate']) => number) =>
    looks.reduce((all, { estimate }) => all + of(estimate), 0);
  return {
    ...first,
    columns: [...columns],
    rows: first.rows.map((row) => columns.map((column) => row[placeOf.get(column.toLowerCase()) ?? -1] ?? null)),
    doubts: looks.flatMap(({ doubts }) => doubts).filter(isFirstOfKind),
    rejects: looks.flatMap(({ rejects }) => rejects),
    estimate: {
      rows: sum(({ rows }) => rows),
      exact: looks.every(({ estimate }) => estimate.exact),
      bytes: sum(({ bytes }) => bytes),
      seconds: sum(({ seconds }) => seconds),
    },
  };
}

/** The files that lack columns which others have. */
export function lackingFiles(files: readonly ChosenFile[], looks: readonly ProfileLook[]): readonly LackingFile[] {
  const columns = unionOf(looks);
  return looks.flatMap((look, index) => {
    const own = new Set(look.columns.map((column) => column.toLowerCase()));
    const missing = columns.filter((column) => !own.has(column.toLowerCase()));
    return missing.length > 0 ? [{ name: files[index]?.name ?? '', missing }] : [];
  });
}

function unionOf(looks: readonly ProfileLook[]): readonly string[] {
  const columns = new Map<string, string>();
  for (const column of looks.flatMap((look) => look.columns)) {
    if (!columns.has(column.toLowerCase())) columns.set(column.toLowerCase(), column);
  }
  return [...columns.values()];
}

function isFirstOfKind<T extends { readonly code: string }>(doubt: T, index: number, all: readonly T[]): boolean {
  return all.findIndex(({ code }) => code === doubt.code) === index;
}
