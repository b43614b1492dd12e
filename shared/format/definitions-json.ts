import { editableFields, type AttributeDefinition } from '../attribute/attribute';
import { fault, type Fault } from '../base/fault';
import { fail, ok, type Result } from '../base/result';
import { ChainEnd } from '../change/history-chain';
import { extraHeader } from './columns';
import { isList, parseJson, textOfJson, type JsonNode } from './json-reader';
import type { SourceTable } from './source-table';

/** How a definitions file of ours names itself. A change that older apps cannot read counts the version up. */
export const jsonFormat = 'attribute-curator/definitions';
export const jsonVersion = 1;

type JsonObject = ReadonlyMap<string, JsonNode>;

/** The definitions in the app's own JSON schema: every field that a file can set, foreign columns under `extra`. */
export function writeDefinitionsJson(
  definitions: readonly AttributeDefinition[],
  states: readonly ChainEnd[] = [],
): string {
  const content = {
    format: jsonFormat,
    version: jsonVersion,
    ...(states.length > 0 && { states }),
    definitions: definitions.map(interchanged),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function interchanged(definition: AttributeDefinition): object {
  const fields = editableFields.map((field) => [field, definition[field]] as const);
  const { category, locked, retired, extra } = definition;
  return { ...Object.fromEntries(fields), category, locked, retired, extra };
}

/**
 * Reads a JSON file as a table of texts: the app's own schema, the platform's answer
 * (https://user.netmera.com/netmera-developer-guide/api-documentation/rest-api/application-data), or any list of objects.
 * Faults: `file-json-broken` with line and column, `file-too-new` for a later version of our schema, `file-json-foreign`
 * where no list of objects is found, `file-empty`.
 */
export function readDefinitionsJson(text: string, fileName: string): Result<SourceTable, Fault> {
  const content = text.replace(/^\ufeff/, '');
  if (content.trim() === '') return fail(fault('file-empty', { file: fileName }));
  const parsed = parseJson(content);
  if (!parsed.ok) return fail(fault('file-json-broken', { file: fileName, ...parsed.error }));
  const root = parsed.value;
  const isNative = isObject(root) && root.get('format') === jsonFormat;
  if (isNative && versionOf(root) > jsonVersion) {
    const limit = String(jsonVersion);
    return fail(fault('file-too-new', { file: fileName, found: textOfJson(root.get('version') ?? null), limit }));
  }
  const objects = isNative ? listOf(root.get('definitions')) : findObjects(root);
  if (!objects) return fail(fault('file-json-foreign', { file: fileName }));
  return ok({
    ...toTable(objects),
    fileName,
    format: 'json',
    native: isNative,
    states: isNative ? statesOf(root) : [],
    defects: [],
    dialect: null,
    sheets: [],
    sheet: null,
  });
}

/** What a file says of where it comes from; a member that is none of ours says nothing. */
function statesOf(root: JsonObject): ChainEnd[] {
  return (listOf(root.get('states')) ?? []).flatMap((state) => {
    const read = { seq: Number(textOfJson(state.get('seq') ?? null)), hash: state.get('hash') };
    return ChainEnd.safeParse(read).data ?? [];
  });
}

function versionOf(root: JsonObject): number {
  const version = Number(textOfJson(root.get('version') ?? null));
  // A version that is no number was not written by an app that this one knows.
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
}

function findObjects(root: JsonNode): readonly JsonObject[] | null {
  if (!isObject(root)) return listOf(root);
  const platform = [root.get('standardProfileAttributes'), root.get('customProfileAttributes')];
  if (platform.some((each) => each !== undefined)) return platform.flatMap((each) => listOf(each) ?? []);
  const lists = [...root.values()].map(listOf).filter((each) => each !== null && each.length > 0);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function listOf(node: JsonNode | undefined): readonly JsonObject[] | null {
  return node !== undefined && isList(node) && node.every(isObject) ? node.filter(isObject) : null;
}

function isObject(node: JsonNode | undefined): node is JsonObject {
  return node instanceof Map;
}

/** The columns are all members of all objects; an object without the member says nothing there. */
function toTable(objects: readonly JsonObject[]): Pick<SourceTable, 'columns' | 'rows'> {
  const flat = objects.map(flattened);
  const columns = [...new Set(flat.flatMap((object) => [...object.keys()]))];
  const rows = flat.map((object, index) => ({
    line: index + 1,
    cells: columns.map((column) => {
      const node = object.get(column);
      return node === undefined ? null : textOfJson(node);
    }),
  }));
  return { columns, rows };
}

/** Kept foreign columns stand beside the fields, as they do in a table. */
function flattened(object: JsonObject): JsonObject {
  const extra = object.get('extra');
  if (!isObject(extra)) return object;
  const fields = [...object].filter(([name]) => name !== 'extra');
  return new Map([...fields, ...[...extra].map(([name, value]) => [extraHeader(name), value] as const)]);
}
