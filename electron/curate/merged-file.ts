import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { type Json, sameJson } from '#shared/base/canonical-json';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { writeCell } from '#shared/format/cell-text';
import { type ColumnField, columns, extraHeader, extraName } from '#shared/format/columns';
import { writeDefinitionsJson } from '#shared/format/definitions-json';
import type { TextTable } from '#shared/format/definitions-table';
import { proposeMapping } from '#shared/format/map-columns';
import type { FileFormat } from '#shared/format/source-table';
import { extraField, extraOf, foreignColumn } from '#shared/merge/merged-fields';
import { mergeList } from '#shared/merge/merge-value';
import { writeAtomically } from '../disk/atomic-file';
import { delimitedText, sheetName } from '../engine/definitions-bytes';
import { workbookBytes } from '../engine/workbook-bytes';
import type { OpenedDefinitions } from './open-definitions';

/** The files that a merge is made of. */
export interface MergedSources {
  readonly base: OpenedDefinitions;
  readonly ours: OpenedDefinitions;
  readonly theirs: OpenedDefinitions;
}

const formatOfExtension: Readonly<Record<string, FileFormat>> = { '.json': 'json', '.xlsx': 'xlsx', '.csv': 'csv' };

/**
 * Writes merged definitions in our file's own manner: its format unless the name asks for another, its delimiter, line
 * ends, columns and headers, and every cell that says the same as it stands, so that a version control sees what changed
 * and nothing else.
 */
export async function writeMerged(
  target: string,
  merged: readonly AttributeDefinition[],
  sources: MergedSources,
): Promise<Result<null, Fault>> {
  const format = formatOfExtension[path.extname(target).toLowerCase()] ?? sources.ours.table.format;
  const bytes = await bytesOf(format, merged, sources);
  if (!bytes.ok) return bytes;
  return writeAtomically<null>(path.resolve(target), async (temporary) => {
    await writeFile(temporary, bytes.value);
    return ok(null);
  });
}

async function bytesOf(
  format: FileFormat,
  merged: readonly AttributeDefinition[],
  sources: MergedSources,
): Promise<Result<Uint8Array, Fault>> {
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === 'json') return ok(encode(writeDefinitionsJson(merged)));
  const table = mergedTable(merged, sources);
  if (format === 'xlsx') return workbookBytes(sheetName, table.columns, table.rows);
  const { dialect } = sources.ours.table;
  // Titles above the header belong to nobody's columns; losing them unasked would be worse than not merging.
  if ((dialect?.skipRows ?? 0) > 0) return fail(fault('file-no-header', { line: 1 }));
  const text = delimitedText(table, dialect?.delimiter ?? ',');
  const own = sources.ours.table.format === 'csv' ? await readFile(path.resolve(sources.ours.file), 'latin1') : '\r\n';
  const ended = own.includes('\r\n') ? text : text.replaceAll('\r\n', '\n');
  return ok(encode(dialect?.byteOrderMark ? `\ufeff${ended}` : ended));
}

/** A file's columns by what they hold, with their headers and where they stand. */
function columnsOf({
  table,
}: OpenedDefinitions): ReadonlyMap<string, { readonly header: string; readonly at: number }> {
  const found = proposeMapping(table.columns).flatMap(({ column, target }, at) => {
    if (target === 'ignore') return [];
    return [[target === 'extra' ? extraField(extraName(column)) : target, { header: column, at }] as const];
  });
  return new Map(found);
}

/** Columns are merged like everything else: one that either side added is there, one that either side removed is not. */
function mergedTable(merged: readonly AttributeDefinition[], { base, ours, theirs }: MergedSources): TextTable {
  const [inBase, inOurs, inTheirs] = [columnsOf(base), columnsOf(ours), columnsOf(theirs)];
  const lists = { base: [...inBase.keys()], ours: [...inOurs.keys()], theirs: [...inTheirs.keys()] };
  const kept = new Set(mergeList(lists, String) ?? []);
  const keys = [...new Set([...inOurs.keys(), ...inTheirs.keys()])].filter((key) => kept.has(key));
  const sides = [rowsOf(ours, inOurs), rowsOf(theirs, inTheirs)];
  return {
    columns: keys.map((key) => inOurs.get(key)?.header ?? inTheirs.get(key)?.header ?? headerOf(key)),
    rows: merged.map((definition) =>
      keys.map((key) => {
        for (const side of sides) {
          const own = side(definition, key);
          if (own !== undefined) return own;
        }
        return written(definition, key);
      }),
    ),
  };
}

function headerOf(key: string): string {
  const foreign = foreignColumn(key);
  return foreign === null ? (columns.find(({ field }) => field === key)?.header ?? key) : extraHeader(foreign);
}

function written(definition: AttributeDefinition, key: string): string | null {
  const foreign = foreignColumn(key);
  if (foreign !== null) return definition.extra[foreign] ?? null;
  return writeCell(definition, columnField(key));
}

/** Keys come from `columnsOf`, which names fields by themselves. */
function columnField(key: string): ColumnField {
  return key as ColumnField;
}

/** The cell of one file that says what a definition says in a column, as it stands there; undefined where there is none. */
function rowsOf(
  { definitions, lines, given, table }: OpenedDefinitions,
  places: ReadonlyMap<string, { readonly at: number }>,
): (definition: AttributeDefinition, key: string) => string | null | undefined {
  const cellsOfLine = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  const rows = new Map(
    definitions.map(({ code }, place) => [
      code,
      { given: given[place] ?? {}, cells: cellsOfLine.get(lines[place] ?? 0) ?? [] },
    ]),
  );
  return (definition, key) => {
    const row = rows.get(definition.code);
    const place = places.get(key);
    if (!row || !place) return undefined;
    const foreign = foreignColumn(key);
    const said: Json | undefined = foreign === null ? row.given[columnField(key)] : row.given.extra?.[foreign];
    const meant = foreign === null ? definition[columnField(key)] : extraOf(definition, foreign);
    return said !== undefined && sameJson(said, meant) ? (row.cells[place.at] ?? null) : undefined;
  };
}
