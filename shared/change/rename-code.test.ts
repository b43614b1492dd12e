import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { sampleAttributes } from '../attribute/sample-attributes';
import { standardAttributes } from '../attribute/standard-attributes';
import { applyChanges } from './apply';
import { referrersOf, renameCode } from './rename-code';

const definitions = [...standardAttributes('', ''), ...sampleAttributes('2026-01-02T03:04:05.000Z', 'Ada')];

function renamed(from: string, to: string): ReadonlyMap<string, unknown> {
  const changes = renameCode(definitions, from, to);
  if (!changes.ok) throw new Error(changes.error.code);
  const rows = applyChanges(new Map(definitions.map((each) => [each.code, each])), changes.value);
  if (!rows.ok) throw new Error(rows.error.code);
  return rows.value;
}

describe('giving a definition another code', () => {
  it('moves the row and takes every expression and consent along', () => {
    const rows = renamed('cp', 'profiling');
    expect(rows.get('cp')).toBeUndefined();
    expect(rows.get('profiling')).toMatchObject({ code: 'profiling', name: 'profilingConsent', revision: 1 });
    expect(rows.get('wb')).toMatchObject({ consentAttribute: 'profiling' });
    expect(renamed('tp', 'orders').get('ab')).toMatchObject({
      expression: 'orders > 0 ? ts / double(orders) : 0.0',
    });
  });

  it('knows beforehand who refers to it', () => {
    expect(referrersOf(definitions, 'tp')).toEqual(['ab', 'rt']);
    expect(referrersOf(definitions, 'ib')).toEqual([]);
  });

  it('changes nothing but the rows that refer to it', () => {
    const rows = renamed('tp', 'orders');
    const same = definitions.filter(({ code }) => !['tp', 'ab', 'rt'].includes(code));
    for (const each of same) expect(rows.get(each.code)).toBe(each);
  });

  it.each([
    ['lp', 'lt', 'code-taken'],
    ['lp', '', 'code-empty'],
    ['pa', 'firstName', 'field-locked'],
    ['nobody', 'x', 'code-unknown'],
    ['tp', 'total purchases', 'expression-not-renamable'],
  ])('%s to %s is refused: %s', (from, to, code) => {
    expect(renameCode(definitions, from, to)).toMatchObject({ ok: false, error: { field: 'code', code } });
  });

  it('follows a definition that reads itself under its own key', () => {
    const odd: AttributeDefinition = newAttribute({ code: 'aa', expression: 'profile["aa"]' }, '', '');
    const changes = renameCode([odd], 'aa', 'bb');
    expect(changes).toMatchObject({
      ok: true,
      value: [{ kind: 'removed' }, { after: { expression: 'profile["bb"]' } }],
    });
  });
});
