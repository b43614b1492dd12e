import type { AttributeDefinition } from '../attribute/attribute';
import { dependencies } from './references';
import type { DefinitionsByCode } from './check-expression';

/**
 * The way by which the definition's expression comes back to itself, as codes that begin and end with its own; null
 * where it does not.
 */
export function cycleThrough(
  definition: Pick<AttributeDefinition, 'code' | 'expression'>,
  all: DefinitionsByCode,
): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = dependencies(definition.expression).map((code) => [code, definition.code] as const);
  for (const [code, from] of waiting) {
    if (cameFrom.has(code)) continue;
    cameFrom.set(code, from);
    if (code === definition.code) return wayBack(code, cameFrom);
    for (const next of dependencies(all.get(code)?.expression ?? '')) waiting.push([next, code]);
  }
  return null;
}

function wayBack(code: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [code];
  for (let at = cameFrom.get(code); at !== undefined; at = cameFrom.get(at)) {
    way.unshift(at);
    if (at === code) break;
  }
  return way;
}
