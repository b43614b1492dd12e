import type { ASTNode } from '@marcbachmann/cel-js';
import { isIdentifier, profileName } from './environment';
import { parseExpression, type ParsedExpression } from './parse';

/** One place where an expression names an attribute. The range covers the name, or the quoted key of `profile["key"]`. */
export interface Reference {
  readonly code: string;
  readonly by: 'name' | 'key';
  readonly start: number;
  readonly end: number;
}

/** Calls whose first argument names a variable of their own, which is known only inside the call. */
const bindingCalls = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'bind']);

/** All references of an expression, in the order of its text. */
export function referencesOf({ tree }: ParsedExpression): readonly Reference[] {
  const found: Reference[] = [];
  collect(tree, new Set(), found);
  return found.sort((left, right) => left.start - right.start);
}

/** Answers by text: following lineage asks for the same expressions again and again. Emptied when it grows too large. */
const remembered = new Map<string, readonly string[]>();

/** The codes that an expression reads, each once; none for a text that is no expression. */
export function dependencies(expression: string): readonly string[] {
  if (expression.trim() === '') return [];
  const known = remembered.get(expression);
  if (known) return known;
  const parsed = parseExpression(expression);
  const codes = parsed.ok ? [...new Set(referencesOf(parsed.value).map(({ code }) => code))] : [];
  if (remembered.size >= 5_000) remembered.clear();
  remembered.set(expression, codes);
  return codes;
}

function collect(node: ASTNode, bound: ReadonlySet<string>, found: Reference[]): void {
  if (node.op === 'id') {
    const code = node.args;
    if (isIdentifier(code) && !bound.has(code)) found.push({ code, by: 'name', ...node.range });
    return;
  }
  const ofProfile = profileReference(node, bound);
  if (ofProfile) found.push(ofProfile);
  else if (node.op === 'rcall') {
    const [name, receiver, args] = node.args;
    collect(receiver, bound, found);
    collectCall(name, args, bound, found);
  } else for (const child of childrenOf(node)) collect(child, bound, found);
}

/** The reference that `profile["code"]` or `profile.code` is; null for any other node. */
function profileReference(node: ASTNode, bound: ReadonlySet<string>): Reference | null {
  if (node.op === '[]') {
    const [receiver, key] = node.args;
    if (!isProfile(receiver, bound) || key.op !== 'value' || typeof key.args !== 'string') return null;
    return { code: key.args, by: 'key', ...key.range };
  }
  if (node.op !== '.' || !isProfile(node.args[0], bound)) return null;
  const [, code] = node.args;
  const { end } = node.range;
  return { code, by: 'name', start: end - code.length, end };
}

function collectCall(name: string, args: readonly ASTNode[], bound: ReadonlySet<string>, found: Reference[]): void {
  const [variable, ...rest] = args;
  if (!bindingCalls.has(name) || variable?.op !== 'id') {
    for (const argument of args) collect(argument, bound, found);
    return;
  }
  const inside = new Set(bound).add(variable.args);
  rest.forEach((argument, index) => {
    // The value that `cel.bind` binds is computed outside of it.
    collect(argument, name === 'bind' && index === 0 ? bound : inside, found);
  });
}

function isProfile(node: ASTNode, bound: ReadonlySet<string>): boolean {
  return node.op === 'id' && node.args === profileName && !bound.has(profileName);
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  if (node.op === 'value' || node.op === 'id') return [];
  if (node.op === 'call') return node.args[1];
  if (node.op === 'rcall') return [node.args[1], ...node.args[2]];
  if (node.op === '.' || node.op === '.?') return [node.args[0]];
  if (node.op === 'map') return node.args.flat();
  return Array.isArray(node.args) ? node.args : [node.args];
}
