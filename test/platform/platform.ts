import { z } from 'zod';
import { isList, parseJson, textOfJson, type JsonNode } from '#shared/format/json-reader';

/** One definition as the platform answers it, as far as tests need. */
export interface PlatformAttribute {
  readonly name: string;
  readonly dataType: 'STRING' | 'INT' | 'LONG' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIME_STAMP';
  readonly array?: boolean;
  readonly label?: string;
  readonly privateInfo?: boolean;
}

export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The platform's REST API 3.0 as its public description tells it, in memory; facts and sources: docs/push.md. */
export interface Platform {
  handle(request: PlatformRequest): PlatformAnswer;
  /** Values as JSON texts, by profile and key. */
  readonly profiles: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How often a value was set, unset, added or taken, by `id key`. */
  readonly writes: ReadonlyMap<string, number>;
  readonly requests: number;
}

export const platformKey = 'rest-key-of-the-tests';

const answer = (status: number, body: unknown = null): PlatformAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  // Most writes answer nothing at all.
  body: body === null ? '' : JSON.stringify(body),
});
const refuse = (status: number, code: number, error: string) => answer(status, { code, error });

const operations = ['set', 'unset', 'push', 'pull'] as const;
type Operation = (typeof operations)[number];
const Entry = z.map(z.string(), z.unknown());

/** An empty platform that knows these attributes; ids in `unknown` are nobody's, which is refused with code 5016. */
export function createPlatform(
  attributes: readonly PlatformAttribute[],
  { unknown = new Set<string>() }: { readonly unknown?: ReadonlySet<string> } = {},
): Platform {
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const profiles = new Map<string, Map<string, string>>();
  const writes = new Map<string, number>();
  let requests = 0;

  const write = (operation: Operation, body: string): PlatformAnswer => {
    const parsed = parseJson(body);
    if (!parsed.ok) return refuse(400, 2009, 'Invalid JSON');
    if (!isList(parsed.value) || parsed.value.length === 0) return refuse(400, 2020, 'A list is expected');
    const entries = parsed.value.map((node) => readEntry(node, operation));
    const ids = new Set(entries.map((entry) => (entry ? entry.id : '')));
    if (entries.some((entry) => entry === null)) return refuse(400, 2020, "'extId' and 'profile' are required");
    if (ids.size > 1000 || ids.size < entries.length) return refuse(400, 5019, 'Too many external ids, or one twice');
    const found = entries.filter((entry) => entry !== null);
    for (const { id, values } of found) {
      if (unknown.has(id)) return refuse(400, 5016, 'User or external id not found');
      for (const [key, value] of values) {
        const problem = problemOf(byName.get(key), operation, value);
        if (problem) return refuse(400, 2004, `Field '${key}' ${problem}`);
      }
    }
    for (const { id, values } of found) apply(operation, id, values);
    return answer(200);
  };

  const apply = (operation: Operation, id: string, values: ReadonlyMap<string, JsonNode | undefined>): void => {
    const profile = profiles.get(id) ?? new Map<string, string>();
    profiles.set(id, profile);
    for (const [key, value] of values) {
      writes.set(`${id} ${key}`, (writes.get(`${id} ${key}`) ?? 0) + 1);
      if (operation === 'unset' || value === undefined) profile.delete(key);
      else if (operation === 'set') profile.set(key, textOfNode(value));
      else profile.set(key, listed(profile.get(key), operation, value));
    }
  };

  return {
    profiles,
    writes,
    get requests() {
      return requests;
    },
    handle({ method, path, headers, body }) {
      requests += 1;
      if (headers['x-netmera-api-key'] !== platformKey) return refuse(403, 2010, 'Bad API key');
      const name = /^\/rest\/3\.0\/([\w/-]+)$/.exec(path)?.[1] ?? '';
      if (method === 'GET' && name === 'app/profile-attributes') return answer(200, definitionsAnswer(attributes));
      const operation = operations.find((each) => name === `${each}ProfileAttributes`);
      if (!operation) {
        return answer(404, { type: 'about:blank', title: 'Not Found', status: 404, instance: path });
      }
      if (method !== 'POST') return answer(405);
      if (!headers['content-type']?.startsWith('application/json')) return refuse(400, 2009, 'Not JSON');
      return write(operation, body);
    },
  };
}

function readEntry(node: JsonNode, operation: Operation) {
  const entry = Entry.safeParse(node).data;
  const id = entry?.get('extId');
  if (!entry || typeof id !== 'string' || id === '' || entry.size !== 2) return null;
  const profile = node instanceof Map ? node.get('profile') : undefined;
  if (operation === 'unset') {
    const isKeys = profile !== undefined && isList(profile) && profile.every((key) => typeof key === 'string');
    return isKeys ? { id, values: new Map(profile.map((key) => [textOfJson(key), undefined])) } : null;
  }
  return profile instanceof Map && profile.size > 0 ? { id, values: new Map(profile) } : null;
}

function problemOf(
  attribute: PlatformAttribute | undefined,
  operation: Operation,
  value: JsonNode | undefined,
): string | null {
  if (!attribute) return 'is not known';
  if (value === undefined) return null;
  const isArray = isList(value);
  if (operation !== 'set' && !(attribute.array && isArray)) return 'is not a list';
  if (isArray !== (attribute.array ?? false)) return isArray ? 'is a list' : 'should be a list';
  const items = isArray ? value : [value];
  return items.every((item) => fits(item, attribute)) ? null : `should be a ${attribute.dataType}`;
}

function fits(node: JsonNode, { dataType }: PlatformAttribute): boolean {
  const text = textOfNode(node);
  switch (dataType) {
    case 'STRING':
      return typeof node === 'string';
    case 'BOOLEAN':
      return text === 'true' || text === 'false';
    case 'INT':
    case 'LONG':
    case 'TIME_STAMP':
      return typeof node !== 'string' && /^-?\d+$/.test(text);
    case 'DOUBLE':
      return typeof node !== 'string' && /^-?[\d.]+(e[+-]?\d+)?$/i.test(text);
    case 'DATE':
      return typeof node === 'string' ? /^\d{4}-\d{2}-\d{2}$/.test(node) : /^-?\d+$/.test(text);
  }
}

/** As JSON, every digit kept. */
function textOfNode(node: JsonNode): string {
  if (isList(node)) return `[${node.map(textOfNode).join(',')}]`;
  return typeof node === 'string' ? JSON.stringify(node) : textOfJson(node);
}

function listed(before: string | undefined, operation: Operation, value: JsonNode): string {
  const parsed = parseJson(before ?? '[]');
  const kept = parsed.ok && isList(parsed.value) ? parsed.value.map(textOfNode) : [];
  const named = isList(value) ? value.map(textOfNode) : [];
  // No rule against repetitions is published, so there is none here.
  const after = operation === 'push' ? [...kept, ...named] : kept.filter((item) => !named.includes(item));
  return `[${after.join(',')}]`;
}

function definitionsAnswer(attributes: readonly PlatformAttribute[]): object {
  const customProfileAttributes = attributes.map(
    ({ name, dataType, array = false, label = name, privateInfo = false }) => ({
      code: name,
      dataType,
      name,
      label,
      locked: false,
      array,
      privateInfo,
      mandatory: false,
      recommRequired: false,
      calculated: false,
      order: 1,
      createDate: 1767225600000,
      updateDate: 1767225600000,
    }),
  );
  return { standardProfileAttributes: [], customProfileAttributes };
}
