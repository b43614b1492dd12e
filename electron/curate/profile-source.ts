import path from 'node:path';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { standardAttributes } from '#shared/attribute/standard-attributes';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { proposeColumns, type SampleRows } from '#shared/profile/column-mapping';
import { columnIdAt, type ProfileColumn } from '#shared/profile/profile-file';
import { lookRows } from '#shared/profile/profile-look';
import { type ProfileColumns, withProfileColumns } from '../engine/profiles/column-texts';
import { nothingForced } from '../engine/profiles/convert-order';
import type { CommandOptions } from './command';
import { openDefinitions } from './open-definitions';

/** A profile file with the meaning that the app would propose for its columns. */
export interface OpenedProfiles {
  readonly file: string;
  readonly source: ProfileColumns;
  readonly columns: readonly ProfileColumn[];
  readonly idColumn: string | null;
}

/** The definitions of `--definitions`, or the standard ones where none are given. */
export async function definitionsOf(options: CommandOptions): Promise<Result<readonly AttributeDefinition[], Fault>> {
  if (options.definitions === undefined) return ok(standardAttributes('', ''));
  const opened = await openDefinitions(options.definitions, options, 'leave');
  return opened.ok ? ok(opened.value.definitions) : opened;
}

/** Opens a profile file for `work`. `id` names the column that tells profiles apart; without it one is looked for. */
export async function openProfiles<T>(
  file: string,
  definitions: readonly AttributeDefinition[],
  options: CommandOptions,
  work: (profiles: OpenedProfiles) => Promise<T>,
): Promise<Result<T, Fault>> {
  const forced = {
    ...nothingForced,
    encoding: options.encoding ?? null,
    sheet: options.sheet ?? null,
    delimiter: delimiterOf(options.delimiter),
  };
  const opened = await withProfileColumns({ input: path.resolve(file), forced }, async (source) => {
    const names = source.report.columns;
    const proposed = proposeColumns(names, definitions, await firstRows(source, names));
    const columns = names.map((name, place): ProfileColumn => ({
      id: columnIdAt(place),
      name,
      attribute: proposed.columns[place]?.attribute ?? null,
    }));
    const named = columns.find(({ name }) => name === options.id);
    if (options.id !== undefined && !named) return fail(fault('column-missing', { file, found: options.id }));
    const idColumn = named?.id ?? (proposed.idColumn === null ? null : columnIdAt(proposed.idColumn));
    return ok(await work({ file, source, columns, idColumn }));
  });
  return opened.ok ? opened.value : opened;
}

/** The first rows of the first group. */
async function firstRows({ parquet }: ProfileColumns, names: readonly string[]): Promise<SampleRows> {
  const [group] = parquet.groups;
  if (!group) return [];
  const columns: (readonly (string | null)[])[] = [];
  for (const name of names) columns.push(await parquet.readTexts(name, group));
  const rows = { length: Math.min(lookRows, group.end - group.start) };
  return Array.from(rows, (_, row) => columns.map((texts) => texts[row] ?? null));
}

/** A delimiter as people can write it on a command line. */
export function delimiterOf(text: string | undefined): string | null {
  return text === 'tab' || text === '\\t' ? '\t' : (text ?? null);
}
