import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '#shared/change/apply';
import { additionOf } from '#shared/change/diff-definition';
import { anAttribute, anyIntents, changesFor, edit, manyAttributes } from '../../test/contracts/store-orders';
import { anyDefinition } from '../../test/support/arbitraries';
import { applyToDefinitions, findDefinition, type Definitions } from './sorted-definitions';

const anyDefinitions = fc.uniqueArray(anyDefinition(), { maxLength: 8, selector: ({ code }) => code }).map(sorted);

function sorted(definitions: Definitions): Definitions {
  return definitions.toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

describe('the definitions ordered by code', () => {
  // Law: changing the ordered list equals changing the rows and ordering them anew.
  it('are after any changes what sorting all of them anew would give', () => {
    const property = fc.property(anyDefinitions, anyIntents(), (definitions, intents) => {
      const changes = changesFor(definitions, intents);
      const rows = applyChanges(new Map(definitions.map((each) => [each.code, each])), changes);
      const anew = rows.ok ? sorted([...rows.value.values()] as unknown as Definitions) : null;
      expect(applyToDefinitions(definitions, changes)).toEqual({ ok: true, value: anew });
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('are found by code, each of them and no other', () => {
    const property = fc.property(anyDefinitions, fc.string(), (definitions, other) => {
      for (const each of definitions) expect(findDefinition(definitions, each.code)).toBe(each);
      const expected = definitions.find(({ code }) => code === other);
      expect(findDefinition(definitions, other)).toBe(expected);
    });
    fc.assert(property);
  });

  it('keep every definition that did not change, and leave the list before as it was', () => {
    const before = manyAttributes(50);
    const copy = [...before];
    const changes = [edit(anAttribute('a00020', before[20]), { unit: 'kg' }), additionOf(anAttribute('a00010x'))];
    const after = applyToDefinitions(before, changes);
    expect(before).toEqual(copy);
    expect(after).toMatchObject({ ok: true });
    const kept = after.ok ? after.value.filter((each) => before.includes(each)) : [];
    expect(kept).toHaveLength(49);
  });

  it('refuse changes of which one does not fit, naming its code', () => {
    const refused = applyToDefinitions(manyAttributes(3), [additionOf(anAttribute('a00001'))]);
    expect(refused).toEqual({ ok: false, error: { code: 'conflict', found: 'a00001' } });
  });
});
