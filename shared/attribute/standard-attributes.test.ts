import { describe, expect, it } from 'vitest';
import { AttributeDefinition } from './attribute';
import { sampleAttributes } from './sample-attributes';
import { standardAttributes } from './standard-attributes';
import { knownDefinitions, validateDefinition } from './validate';

const now = '2026-01-02T03:04:05.000Z';
const standard = standardAttributes(now, 'Ada');
const sample = sampleAttributes(now, 'Ada');

describe('the standard set', () => {
  it('is the four identifiers and the fifteen built-in attributes, all locked', () => {
    const builtIn = Array.from('abcdefghijklmno', (letter) => `p${letter}`);
    expect(standard.map(({ code }) => code).sort()).toEqual(
      [...builtIn, 'email', 'extId', 'msisdn', 'whatsAppNumber'].sort(),
    );
    expect(standard.every(({ locked, category }) => locked && category === 'standard')).toBe(true);
  });

  it('says personal only of email, since the platform publishes no other flag', () => {
    expect(standard.filter(({ isPersonalInfo }) => isPersonalInfo !== 'undecided').map(({ code }) => code)).toEqual([
      'email',
    ]);
  });

  it('has the enumerations of the SDKs', () => {
    const values = (code: string) => standard.find((each) => each.code === code)?.options.map(({ value }) => value);
    expect(values('pd')).toEqual(['0', '1', '2']);
    expect(values('pf')).toEqual(['0', '1', '2']);
  });
});

describe('the sample', () => {
  const all = knownDefinitions([...standard, ...sample]);

  it('shares no code with the standard set or itself', () => {
    const codes = [...standard, ...sample].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([...standard, ...sample].map((each) => [each.code, each] as const))('%s keeps every hard rule', (_, each) => {
    expect(AttributeDefinition.parse(each)).toEqual(each);
    expect(validateDefinition(each, all, each)).toEqual([]);
  });
});
