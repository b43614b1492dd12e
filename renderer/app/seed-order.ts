import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ChangeOrder } from '../store/store-protocol';

/** The first step of a new workspace: every definition added at once. */
export function seedOrder(
  definitions: readonly AttributeDefinition[],
  facts: { readonly id: string; readonly at: string; readonly by: string; readonly name: string },
): ChangeOrder {
  return {
    id: facts.id,
    at: facts.at,
    by: facts.by,
    action: 'seed',
    subject: facts.name,
    changes: definitions.map((definition) => ({
      kind: 'added',
      table: 'attributes',
      key: definition.code,
      after: definition,
    })),
  };
}
