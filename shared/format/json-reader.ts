import { fail, ok, type Result } from '../base/result';

/** A number as the file writes it, so that no digit is lost. */
export interface JsonNumber {
  readonly digits: string;
}

/** A JSON value as read from a file. Objects are Maps: no member's name, `__proto__` least of all, has a meaning here. */
export type JsonNode = string | boolean | null | JsonNumber | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;

/** Where a text stops being JSON; lines and columns count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
}

/** Deeper than this no definitions file is; a hostile one must not exhaust the stack. */
const deepest = 64;

/** Reads JSON (https://www.rfc-editor.org/rfc/rfc8259) with the place of the first fault; a member named twice counts last. */
export function parseJson(text: string): Result<JsonNode, JsonError> {
  const reader = new Reader(text);
  const value = reader.document();
  return value === undefined ? fail(placeOf(text, reader.at)) : ok(value);
}

/** Whether the value is a JSON list. */
export function isList(node: JsonNode): node is readonly JsonNode[] {
  return Array.isArray(node);
}

/** The value as a cell says it: text and numbers as they are, null as nothing, lists and objects as JSON. */
export function textOfJson(node: JsonNode): string {
  if (node === null) return '';
  return typeof node === 'string' ? node : writeJson(node);
}

function writeJson(node: JsonNode): string {
  if (node === null || typeof node === 'boolean' || typeof node === 'string') return JSON.stringify(node);
  if (isList(node)) return `[${node.map(writeJson).join(',')}]`;
  if (node instanceof Map) {
    return `{${[...node].map(([name, value]) => `${JSON.stringify(name)}:${writeJson(value)}`).join(',')}}`;
  }
  return 'digits' in node ? node.digits : '';
}

function placeOf(text: string, at: number): JsonError {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Reads from `at` on; `undefined` means that what stands at `at` is not what JSON allows there. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode | undefined {
    const value = this.#value(0);
    if (value === undefined) return undefined;
    this.#skipBlanks();
    return this.at === this.#text.length ? value : undefined;
  }

  #value(depth: number): JsonNode | undefined {
    this.#skipBlanks();
    if (depth > deepest) return undefined;
    const start = this.#text[this.at];
    if (start === '{') return this.#object(depth);
    if (start === '[') return this.#list(depth);
    if (start === '"') return this.#string();
    const word = this.#take(/true|false|null/y);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    const digits = this.#take(/-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y);
    return digits === undefined ? undefined : { digits };
  }

  #object(depth: number): JsonNode | undefined {
    const members = new Map<string, JsonNode>();
    const isWhole = this.#sequence('}', () => {
      this.#skipBlanks();
      const name = this.#string();
      this.#skipBlanks();
      if (name === undefined || !this.#takeChar(':')) return false;
      const value = this.#value(depth + 1);
      if (value === undefined) return false;
      members.set(name, value);
      return true;
    });
    return isWhole ? members : undefined;
  }

  #list(depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    const isWhole = this.#sequence(']', () => {
      const value = this.#value(depth + 1);
      if (value === undefined) return false;
      items.push(value);
      return true;
    });
    return isWhole ? items : undefined;
  }

  #sequence(end: string, readOne: () => boolean): boolean {
    this.at += 1;
    this.#skipBlanks();
    if (this.#takeChar(end)) return true;
    for (;;) {
      if (!readOne()) return false;
      this.#skipBlanks();
      if (this.#takeChar(end)) return true;
      if (!this.#takeChar(',')) return false;
    }
  }

  #string(): string | undefined {
    // oxlint-disable-next-line no-control-regex -- JSON forbids these characters inside a string
    const token = this.#take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    return token === undefined ? undefined : String(JSON.parse(token));
  }

  #skipBlanks(): void {
    this.#take(/[ \t\r\n]*/y);
  }

  #takeChar(char: string): boolean {
    if (this.#text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
