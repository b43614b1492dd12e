import { describe, expect, it } from 'vitest';
import { followsEdits, foundOf, onlyEdited, onlyFound, ruleOf, toggleFilter, type Filter } from './filters';

const paris: Filter = { kind: 'value', column: 'c1', value: 'Paris' };

describe('filters', () => {
  it('are one rule, of which all parts must hold', () => {
    const range: Filter = { kind: 'range', column: 'c2', from: '10', to: '20' };
    expect(ruleOf([])).toBeNull();
    expect(ruleOf([paris, range])).toEqual({
      combinator: 'and',
      rules: [
        { field: 'c1', operator: '=', value: 'Paris' },
        {
          combinator: 'and',
          rules: [
            { field: 'c2', operator: '>=', value: '10' },
            { field: 'c2', operator: '<', value: '20' },
          ],
        },
      ],
    });
  });

  it('stand one a column: the later takes the place of the earlier', () => {
    const empty: Filter = { kind: 'empty', column: 'c1' };
    expect(toggleFilter(toggleFilter([], paris), empty)).toEqual([empty]);
  });

  it('go when they are chosen again', () => {
    expect(toggleFilter(toggleFilter([], paris), { ...paris })).toEqual([]);
  });

  it('follow edits where only edited rows are asked for', () => {
    expect(followsEdits([paris])).toBe(false);
    expect(followsEdits([paris, onlyEdited])).toBe(true);
    expect(followsEdits([{ kind: 'condition', column: 'c1', operator: 'edited', values: [] }])).toBe(true);
    expect(followsEdits([{ kind: 'condition', column: 'c1', operator: 'notEdited', values: [] }])).toBe(false);
  });

  it('of found values are asked for beside the rule, alone in their place', () => {
    const found = { column: 'c3', kind: 'email' };
    const only = onlyFound(found, 'notes: e-mail addresses');
    expect([ruleOf(only), foundOf(only), foundOf([paris])]).toEqual([null, found, null]);
    expect(ruleOf([...only, paris])).toEqual(ruleOf([paris]));
    expect(toggleFilter(only, { kind: 'found', column: '', title: '', found })).toEqual([]);
  });
});
