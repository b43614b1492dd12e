import { Environment } from '@marcbachmann/cel-js';
import type { AttributeDefinition } from '../attribute/attribute';
import type { DataType } from '../attribute/data-type';

/** The name under which every attribute can also be reached by key, as `profile["any code"]`. */
export const profileName = 'profile';

/**
 * The language that expressions are written in: the Common Expression Language (https://github.com/google/cel-spec)
 * with `now()`. The functions have no body: expressions are checked here and computed elsewhere.
 */
export const language = new Environment({ limits: { maxAstNodes: 2_000, maxDepth: 60 } })
  .registerFunction('now(): google.protobuf.Timestamp', () => null)
  .registerVariable(profileName, 'map');

/** Words of the language that stand for something else (https://github.com/google/cel-spec/blob/master/doc/langdef.md). */
const reservedWords = new Set(
  (
    'as break const continue else for function if import let loop package namespace return var void while ' +
    'true false null in string bool int uint double map list bytes null_type type dyn google optional cel ' +
    profileName
  ).split(' '),
);

/** Whether the code can stand in an expression by itself; any other is written `profile["code"]`. */
export function isIdentifier(code: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(code) && !reservedWords.has(code);
}

const celTypes: Readonly<Record<DataType, string>> = {
  STRING: 'string',
  INT: 'int',
  LONG: 'int',
  DOUBLE: 'double',
  BOOLEAN: 'bool',
  DATE: 'google.protobuf.Timestamp',
  TIME_STAMP: 'google.protobuf.Timestamp',
};

/** The type that the attribute's values have in an expression. CEL has no calendar day, so a DATE is an instant there. */
export function celTypeOf({ dataType, array }: Pick<AttributeDefinition, 'dataType' | 'array'>): string {
  return array ? `list<${celTypes[dataType]}>` : celTypes[dataType];
}
