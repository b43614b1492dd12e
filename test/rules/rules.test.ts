import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The ids of the rules in `docs/rules.md`, in its order. */
function statedRules(): readonly string[] {
  return [...read('docs/rules.md').matchAll(/^\| ([A-Z0-9]+-\d+) +\|/gmu)].map(([, id = '']) => id);
}

/** The ids that tests carry at the end of their names, as in `undoes it (UND-1, UND-2)`. */
function provedRules(): ReadonlySet<string> {
  const files = ['shared', 'electron', 'renderer', 'test'].flatMap((layer) =>
    readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|e2e|contract)\.tsx?$/u.test(file))
      .map((file) => path.join(layer, file)),
  );
  const names = files.flatMap((file) => [...read(file).matchAll(/\(((?:[A-Z][A-Z0-9]*-\d+(?:, )?)+)\)['"`]/gu)]);
  return new Set(names.flatMap(([, ids = '']) => ids.split(', ')));
}

it('states each rule once', () => {
  expect(statedRules()).toEqual([...new Set(statedRules())]);
  expect(statedRules().length).toBeGreaterThan(40);
});

it('has a test that carries the name of each rule', () => {
  const proved = provedRules();
  expect(statedRules().filter((id) => !proved.has(id))).toEqual([]);
});

it('knows no test of a rule that is not stated', () => {
  const stated = new Set(statedRules());
  expect([...provedRules()].filter((id) => !stated.has(id))).toEqual([]);
});
