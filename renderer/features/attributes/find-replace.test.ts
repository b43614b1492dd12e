import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { planReplace, replacedPairs, textsOf, type Replacement } from './find-replace';
import { patternOf, replaceTexts } from '#shared/bulk-edit/replace-texts';

const plain: Replacement = {
  find: '',
  replaceWith: '',
  fields: ['label', 'name', 'description', 'unit'],
  matchCase: false,
  wholeWord: false,
  regex: false,
};
const attribute = (given: Partial<AttributeDefinition> & { code: string }) =>
  newAttribute(given, '2026-01-01T00:00:00.000Z', 'Ada');
const keep = (_: AttributeDefinition, __: string, text: string) => text;

function plan(definitions: readonly AttributeDefinition[], change: Partial<Replacement>, read = keep) {
  const replacement = { ...plain, ...change };
  const pattern = patternOf(replacement);
  if (!pattern.ok) throw new Error(pattern.error);
  const replaced = replaceTexts(textsOf(definitions, replacement.fields), pattern.value, replacement);
  return planReplace(definitions, replacement.fields, replaced, read);
}

describe('find and replace', () => {
  const mail = attribute({ code: 'ma', name: 'mail', label: 'E-mail', description: 'Where mail goes. Mailbox.' });

  it('finds in every chosen field, whatever the case', () => {
    expect(plan([mail], { find: 'mail', replaceWith: 'post' }).cells.map((cell) => cell.after)).toEqual([
      'E-post',
      'post',
      'Where post goes. postbox.',
    ]);
  });
  it('keeps to the case and to whole words when asked', () => {
    const cells = plan([mail], { find: 'mail', replaceWith: 'post', matchCase: true, wholeWord: true }).cells;
    expect(cells.map((cell) => cell.after)).toEqual(['E-post', 'post', 'Where post goes. Mailbox.']);
  });
  it('knows where Turkish words end', () => {
    const city = attribute({ code: 'c', label: 'şehir şehirler' });
    expect(plan([city], { find: 'şehir', replaceWith: 'il', wholeWord: true }).cells[0]?.after).toBe('il şehirler');
  });
  it('takes signs and dollars literally unless it is a regular expression', () => {
    const price = attribute({ code: 'p', name: 'p', label: 'Price (TL)' });
    expect(plan([price], { find: '(TL)', replaceWith: '$1' }).cells[0]?.after).toBe('Price $1');
    expect(plan([price], { find: '\\((\\w+)\\)', replaceWith: 'in $1', regex: true }).cells[0]?.after).toBe(
      'Price in TL',
    );
  });
  it('says why a pattern cannot be read', () => {
    expect(patternOf({ ...plain, find: '(', regex: true })).toMatchObject({ ok: false });
  });
  it('leaves fixed fields and invalid results alone and counts them', () => {
    const locked = attribute({ code: 'pa', name: 'mail', locked: true, category: 'standard' });
    expect(plan([locked], { find: 'mail', replaceWith: 'x', fields: ['name'] })).toEqual({
      cells: [],
      matches: 1,
      refused: 1,
    });
    expect(plan([mail], { find: 'mail', replaceWith: '' }, () => null as never).refused).toBe(3);
  });
  it('lays all accepted cells of one definition over it at once', () => {
    const cells = plan([mail], { find: 'mail', replaceWith: 'post' }).cells.slice(0, 2);
    const pairs = replacedPairs(cells, () => mail);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.after).toEqual({ ...mail, label: 'E-post', name: 'post' });
  });

  // Law: replacing a literal text by itself, with its case kept, never changes anything.
  it('changes nothing when a text is replaced by itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (find, description) => {
        const one = attribute({ code: 'a', description: `${description}${find}` });
        expect(plan([one], { find, replaceWith: find, matchCase: true }).cells).toEqual([]);
      }),
    );
  });
});
