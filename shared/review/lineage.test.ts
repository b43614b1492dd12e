import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition, type PersonalInfo } from '../attribute/attribute';
import { lineageOf } from './lineage';

const plain = (code: string, isPersonalInfo: PersonalInfo = 'undecided', ...dataCategories: string[]) =>
  newAttribute({ code, isPersonalInfo, dataCategories }, '', '');
const calculated = (code: string, expression: string, given: Partial<AttributeDefinition> = {}) =>
  newAttribute({ code, calculated: true, expression, ...given }, '', '');

describe('the lineage of calculated attributes', () => {
  const lineage = lineageOf([
    plain('birth', 'yes', 'user.demographic.date_of_birth'),
    plain('orders', 'no'),
    plain('notes'),
    calculated('age', 'birth'),
    calculated('adult', 'age > 18'),
    calculated('busy', 'orders > 10'),
    calculated('odd', 'busy && notes != "" && gone > 1'),
    calculated('cleared', 'birth != ""', { isPersonalInfo: 'no' }),
    calculated('after', 'cleared'),
  ]);

  it('makes an attribute as personal as its inputs, at any remove', () => {
    expect(lineage.inputsOf('age')).toEqual([
      { code: 'birth', standing: 'yes', categories: ['user.demographic.date_of_birth'] },
    ]);
    expect(lineage.inputsOf('adult')).toEqual([
      { code: 'age', standing: 'yes', categories: ['user.demographic.date_of_birth'] },
    ]);
    expect(lineage.inputsOf('busy')).toMatchObject([{ standing: 'no' }]);
    expect(lineage.inputsOf('birth')).toEqual([]);
  });
  it('is undecided where an input is, or is not there', () => {
    const standings = lineage.inputsOf('odd').map(({ code, standing }) => `${code} ${standing}`);
    expect(standings).toEqual(['busy no', 'notes undecided', 'gone undecided']);
  });
  it('goes no further than where somebody decided otherwise', () => {
    expect(lineage.inputsOf('after')).toMatchObject([{ code: 'cleared', standing: 'no' }]);
  });
  it('knows what is calculated from an attribute', () => {
    expect(lineage.derivedFrom('birth')).toEqual(['age', 'cleared', 'adult', 'after']);
    expect(lineage.derivedFrom('adult')).toEqual([]);
  });
  it('ends where formulas run in a circle, and still sees what else they read', () => {
    const circle = lineageOf([
      plain('birth', 'yes'),
      calculated('a', 'b + birth'),
      calculated('b', 'a'),
      calculated('self', 'self'),
    ]);
    expect(circle.inputsOf('b')).toMatchObject([{ code: 'a', standing: 'yes' }]);
    expect(circle.inputsOf('self')).toEqual([]);
  });
  it('follows a long chain with many ways through it', () => {
    const depth = 60;
    const chain = Array.from({ length: depth }, (_, at) =>
      at === 0 ? plain('c0', 'yes') : calculated(`c${at}`, at === 1 ? 'c0' : `c${at - 1} + c${at - 2}`),
    );
    expect(lineageOf(chain).inputsOf(`c${depth - 1}`)).toMatchObject([{ standing: 'yes' }, { standing: 'yes' }]);
  });
});
