import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, parseJson, textOfJson, type JsonNode } from './json-reader';

function plain(node: JsonNode): unknown {
  if (isList(node)) return node.map(plain);
  if (node instanceof Map) return Object.fromEntries([...node].map(([name, value]) => [name, plain(value)]));
  return typeof node === 'object' && node !== null && 'digits' in node ? Number(node.digits) : node;
}

describe('the JSON reader', () => {
  it('agrees with JSON.parse on every JSON text', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const read = parseJson(JSON.stringify(value, null, indent));
        expect(read.ok && plain(read.value)).toEqual(value);
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 2 }), fc.nat(), fc.string({ maxLength: 2 }), (text, at, noise) => {
        const broken = text.slice(0, at % (text.length + 1)) + noise + text.slice((at % (text.length + 1)) + 1);
        let isJson = true;
        try {
          JSON.parse(broken);
        } catch {
          isJson = false;
        }
        expect(parseJson(broken).ok).toBe(isJson);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n  "b": tru\n}', 3, 8],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ['[1] 2', 1, 5],
  ])('says where %j breaks', (text, line, column) => {
    expect(parseJson(text)).toEqual({ ok: false, error: { line, column } });
  });

  it('loses no digit', () => {
    const read = parseJson('{"n": 12345678901234567890.10}');
    expect(read.ok && textOfJson(read.value)).toBe('{"n":12345678901234567890.10}');
  });

  it('does not exhaust the stack', () => {
    expect(parseJson('['.repeat(200_000)).ok).toBe(false);
  });
});
