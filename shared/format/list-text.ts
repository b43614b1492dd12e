import type { AttributeOption } from '../attribute/attribute';
import { fail, ok, type Result } from '../base/result';
import { isList, parseJson, textOfJson, type JsonNode } from './json-reader';

/**
 * Lists in one cell: `first; second`, options as `value=label`. A backslash takes the next character as it is, so that
 * any text survives: `\;`, `\=`, `\\`, a blank at an item's end; `\e` alone is the empty text. A cell that is a JSON list
 * is read too, since files of other tools have them.
 */
export function writeList(items: readonly string[]): string {
  return items.map(escaped).join('; ');
}

/** Reads what `writeList` writes; fails on a backslash that nothing follows and on broken JSON. */
export function readList(text: string): Result<string[], null> {
  if (isJsonList(text)) return readJsonList(text, textOfJson);
  const items = readItems(text);
  return items ? ok(items.map(textOf)) : fail(null);
}

/** The options of a fixed list in one cell. */
export function writeOptions(options: readonly AttributeOption[]): string {
  return options.map(({ value, label }) => escaped(value) + (label === '' ? '' : `=${escaped(label)}`)).join('; ');
}

/** Reads what `writeOptions` writes, and JSON lists of values or of `{value, label}`. */
export function readOptions(text: string): Result<AttributeOption[], null> {
  if (isJsonList(text)) return readJsonList(text, optionOfJson);
  const items = readItems(text);
  return items
    ? ok(
        items.map((item) => {
          const at = item.findIndex((token) => token.char === '=' && !token.escaped);
          if (at === -1) return { value: textOf(item), label: '' };
          return { value: textOf(trimmed(item.slice(0, at))), label: textOf(trimmed(item.slice(at + 1))) };
        }),
      )
    : fail(null);
}

interface Token {
  readonly char: string;
  readonly escaped: boolean;
}

function escaped(item: string): string {
  if (item === '') return '\\e';
  return item
    .replace(/[\\;=]/g, '\\$&')
    .replace(/^\s+|\s+$/g, (blanks) => blanks.replace(/\s/g, '\\$&'))
    .replace(/^\[/, '\\[');
}

function readItems(text: string): Token[][] | null {
  if (text.trim() === '') return [];
  const items: Token[][] = [[]];
  const chars = Array.from(text);
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (char === '\\') {
      at += 1;
      const next = chars[at];
      if (next === undefined) return null;
      items.at(-1)?.push({ char: next, escaped: true });
    } else if (char === ';') items.push([]);
    else items.at(-1)?.push({ char, escaped: false });
  }
  // A list may end with its separator.
  return items.map(trimmed).filter((item) => item.length > 0);
}

function trimmed(tokens: readonly Token[]): Token[] {
  const isText = ({ char, escaped }: Token): boolean => escaped || char.trim() !== '';
  const [first, last] = [tokens.findIndex(isText), tokens.findLastIndex(isText)];
  return first === -1 ? [] : tokens.slice(first, last + 1);
}

function textOf(tokens: readonly Token[]): string {
  const [only] = tokens;
  if (tokens.length === 1 && only?.escaped && only.char === 'e') return '';
  return tokens.map(({ char }) => char).join('');
}

function isJsonList(text: string): boolean {
  return text.trimStart().startsWith('[');
}

function readJsonList<T>(text: string, read: (node: JsonNode) => T): Result<T[], null> {
  const parsed = parseJson(text);
  return parsed.ok && isList(parsed.value) ? ok(parsed.value.map(read)) : fail(null);
}

function optionOfJson(node: JsonNode): AttributeOption {
  if (!(node instanceof Map)) return { value: textOfJson(node), label: '' };
  const member = (...names: readonly string[]): string => {
    const found = names.map((name) => node.get(name)).find((each) => each !== undefined);
    return found === undefined ? '' : textOfJson(found);
  };
  return { value: member('value', 'code', 'id', 'key'), label: member('label', 'name', 'text', 'title') };
}
