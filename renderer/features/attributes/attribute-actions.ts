import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import type { Change } from '#shared/change/change';
import { changeOf } from '#shared/change/diff-definition';

/** The first of `text`, `text2`, `text3` and so on that is free. */
export function firstFree(text: string, isTaken: (candidate: string) => boolean): string {
  if (!isTaken(text)) return text;
  let number = 2;
  while (isTaken(`${text}${number}`)) number += 1;
  return `${text}${number}`;
}

/** A custom copy of a definition under a code and a name that nothing has yet; `now` is an ISO instant. */
export function copyOf(
  original: AttributeDefinition,
  definitions: readonly AttributeDefinition[],
  now: string,
  by: string,
): AttributeDefinition {
  const codes = new Set(definitions.map((definition) => definition.code));
  const names = new Set(definitions.map((definition) => definition.name));
  const code = firstFree(`${original.code}_copy`, (candidate) => codes.has(candidate));
  const name = firstFree(`${original.name || original.code}Copy`, (candidate) => names.has(candidate));
  const { createdAt, updatedAt, updatedBy } = newAttribute({ code }, now, by);
  return {
    ...original,
    code,
    name,
    createdAt,
    updatedAt,
    updatedBy,
    category: 'custom',
    locked: false,
    retired: false,
    order: null,
    revision: 0,
  };
}

/** The changes that retire or restore those that are not so already. */
export function retireChanges(definitions: readonly AttributeDefinition[], retired: boolean): Change[] {
  return definitions.flatMap((definition) => changeOf(definition, { ...definition, retired }) ?? []);
}

/** Which of the chosen definitions can be deleted; the platform's own can only be retired. */
export function removable(definitions: readonly AttributeDefinition[]): readonly AttributeDefinition[] {
  return definitions.filter((definition) => definition.category === 'custom' && !definition.locked);
}
