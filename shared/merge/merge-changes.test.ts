import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { applyChanges } from '../change/apply';
import { reverse } from '../change/change';
import { changesOfMerge } from './merge-changes';
import { mergeDefinitions } from './merge-definitions';
import { settleMerge } from './settle-merge';
import { anyDefinitions } from '../../test/support/arbitraries';

const byCode = (definitions: Iterable<AttributeDefinition>) =>
  new Map([...definitions].map((each) => [each.code, each]));
const attribute = (code: string, given: Partial<AttributeDefinition> = {}) =>
  newAttribute({ code, name: code, label: `The ${code}`, ...given }, '2026-01-01T00:00:00.000Z', 'Ada');

describe('the changes of a merge', () => {
  it('make our side what the merge came to, and reversed what it was', () => {
    const law = (base: AttributeDefinition[], ours: AttributeDefinition[], theirs: AttributeDefinition[]) => {
      const merge = mergeDefinitions({ base, ours, theirs });
      const settled = settleMerge(merge);
      const changes = changesOfMerge(merge, settled, { files: [], reviews: [], others: null });
      const after = applyChanges(byCode(ours), changes);
      if (!after.ok) throw new Error('They do not fit');
      const outcomes = [...settled.outcomes.values()].filter((each) => each !== null);
      expect([...after.value.keys()].sort()).toEqual(outcomes.map(({ code }) => code).sort());
      for (const outcome of outcomes) {
        const { revision, ...said } = outcome;
        expect(after.value.get(outcome.code)).toMatchObject(said);
        expect(revision).toBeGreaterThanOrEqual(0);
      }
      const back = applyChanges(after.value, reverse(changes));
      expect(back.ok && [...back.value]).toEqual(expect.arrayContaining([...byCode(ours)]));
    };
    fc.assert(fc.property(anyDefinitions(), anyDefinitions(), anyDefinitions(), law));
  });

  it('take the columns of profile files along to a new code', () => {
    const base = [attribute('old', { label: 'Loyalty level', description: 'As the shop knows it' })];
    const theirs = base.map((each) => ({ ...each, code: 'level' }));
    const merge = mergeDefinitions({ base, ours: base, theirs });
    const columns = ['Level', 'Name'].map((name, place) => ({
      id: `c${place}`,
      name,
      attribute: place === 0 ? 'old' : null,
    }));
    const changes = changesOfMerge(merge, settleMerge(merge), {
      files: [{ id: 'f1', columns }],
      reviews: [],
      others: null,
    });
    expect(changes.map(({ kind, table, key }) => `${kind} ${table} ${key}`)).toEqual([
      'removed attributes old',
      'added attributes level',
      'updated profileFiles f1',
    ]);
    expect(changes[2]).toMatchObject({ after: { columns: [{ attribute: 'level' }, { attribute: null }] } });
  });
});
