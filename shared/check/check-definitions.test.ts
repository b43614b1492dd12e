import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { sampleAttributes } from '../attribute/sample-attributes';
import { standardAttributes } from '../attribute/standard-attributes';
import { applyChanges } from '../change/apply';
import { checkContext } from './check-context';
import { checkDefinition, checkDefinitions } from './check-definitions';

const clean: Partial<AttributeDefinition> = { label: 'Label', description: 'Text.', isPersonalInfo: 'no' };

function attribute(given: Partial<AttributeDefinition> & { readonly code: string }): AttributeDefinition {
  return newAttribute({ name: 'someName', ...clean, ...given }, '', '');
}

function rulesOf(...definitions: AttributeDefinition[]): string[] {
  return checkDefinitions(definitions, { namingStyle: 'camelCase' }).map(
    ({ code, field, rule }) => `${code} ${field} ${rule}`,
  );
}

/** The first definition after the fix of its only finding. */
function mended(definition: AttributeDefinition): unknown {
  const [finding, ...others] = checkDefinitions([definition], { namingStyle: 'camelCase' });
  expect(others).toEqual([]);
  const rows = applyChanges(new Map([[definition.code, definition]]), finding?.fix ?? []);
  return rows.ok && rows.value.get(definition.code);
}

describe('the checks', () => {
  it('find nothing in a definition that says everything', () => {
    expect(rulesOf(attribute({ code: 'aa' }))).toEqual([]);
  });

  it.each<[string, Partial<AttributeDefinition>, string]>([
    ['a missing description', { description: ' ' }, 'aa description surrounding-space'],
    ['a missing label', { label: '' }, 'aa label label-missing'],
    ['an undecided personal flag', { isPersonalInfo: 'undecided' }, 'aa isPersonalInfo personal-info-undecided'],
    ['a calculated attribute without its formula', { calculated: true }, 'aa expression calculated-without-expression'],
    ['a formula that is not used', { expression: '"x"' }, 'aa calculated expression-unused'],
    ['an unknown unit', { unit: 'foo' }, 'aa unit unit-unknown'],
    ['a broken expression', { calculated: true, expression: '1 +' }, 'aa expression expression-broken'],
  ])('find %s', (_, given, finding) => {
    expect(rulesOf(attribute({ code: 'aa', ...given }))).toContain(finding);
  });

  it('find codes that differ only in case, on both', () => {
    expect(rulesOf(attribute({ code: 'fb' }), attribute({ code: 'FB', name: 'other' }))).toEqual([
      'fb code code-differs-in-case',
      'FB code code-differs-in-case',
    ]);
  });

  it('find names of another style than most have', () => {
    const names = ['oneName', 'twoNames', 'a_name', 'city'];
    const definitions = names.map((name, index) => attribute({ code: `c${index}`, name }));
    expect(checkDefinitions(definitions, { namingStyle: 'any' })).toMatchObject([
      { code: 'c2', rule: 'name-style', params: { suggestion: 'aName' } },
    ]);
  });

  it('leave retired definitions and locked names alone', () => {
    expect(rulesOf(attribute({ code: 'aa', label: '', retired: true }))).toEqual([]);
    expect(rulesOf(attribute({ code: 'aa', name: 'Odd_Name', locked: true }))).toEqual([]);
  });
});

describe('the fixes', () => {
  it.each<[string, Partial<AttributeDefinition>, Partial<AttributeDefinition>]>([
    ['trims', { description: ' Text. ' }, { description: 'Text.' }],
    ['makes a label of the name', { label: '', name: 'lastSessionDate' }, { label: 'Last session date' }],
    ['converts a name', { name: 'newsletter_opt_in' }, { name: 'newsletterOptIn' }],
    ['stores the unit by its code', { unit: 'TL' }, { unit: 'TRY' }],
    ['takes the suggested unit', { unit: 'kilogrm' }, { unit: 'kg' }],
    ['marks as calculated', { expression: '"x"' }, { calculated: true }],
  ])('one click %s', (_, given, expected) => {
    expect(mended(attribute({ code: 'aa', ...given }))).toMatchObject(expected);
  });

  it('never decide for a person what is personal', () => {
    const [finding] = checkDefinitions([attribute({ code: 'aa', isPersonalInfo: 'undecided' })], {
      namingStyle: 'any',
    });
    expect(finding?.fix).toBeNull();
  });

  it('offer no name that another definition has', () => {
    const definitions = [attribute({ code: 'aa', name: 'a_name' }), attribute({ code: 'bb', name: 'aName' })];
    expect(checkDefinitions(definitions, { namingStyle: 'camelCase' })).toMatchObject([
      { rule: 'name-style', fix: null },
    ]);
  });
});

describe('the sample workspace', () => {
  const definitions = [...standardAttributes('', ''), ...sampleAttributes('', '')];
  const findings = checkDefinitions(definitions, { namingStyle: 'any' });

  it('shows the rough edges it was given', () => {
    const rules = new Set(
      findings.filter(({ code }) => code.length !== 2 || !code.startsWith('p')).map(({ rule }) => rule),
    );
    expect([...rules].sort()).toEqual([
      'calculated-without-expression',
      'code-differs-in-case',
      'description-missing',
      'name-style',
      'personal-info-undecided',
      'unit-spelling',
      'unit-unknown',
    ]);
  });

  it('is found the same one by one as all at once', () => {
    const context = checkContext(definitions, { namingStyle: 'any' });
    expect(definitions.flatMap((each) => checkDefinition(each, context))).toEqual(findings);
  });
});
