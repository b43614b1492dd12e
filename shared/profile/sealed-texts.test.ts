import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/arbitraries';
import { reverse, type Change, type ChangeSet } from '../change/change';
import { editCell } from './cell-edit';
import { addPatch } from './column-patch';
import { hasLostTexts, joinTexts, sealOf, separateTexts } from './sealed-texts';

const place = { file: 'f', row: 3, column: 'c1' };
const attribute: Change = { kind: 'added', table: 'attributes', key: 'f/3/c1', after: { text: 'stays' } };
const packed = { cells: 2, bytes: 9, hash: 'ab'.repeat(32) };

const anyCellChange = fc
  .record({
    file: fc.constantFrom('f', 'g', '__proto__'),
    row: fc.nat(9),
    column: fc.constantFrom('c0', 'a/b'),
    was: fc.option(fc.option(anyText()), { nil: undefined }),
    text: fc.oneof(anyText(), fc.constantFrom(null, undefined)),
    over: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ file, row, column, was, text, over }) => {
    const at = { file, row, column };
    const current = was === undefined ? undefined : { ...at, text: was, at: '', by: '', ...(over && { over }) };
    return editCell(at, current, text, { layer: over ?? 0, isPatched: over !== undefined });
  });
const anyChanges: fc.Arbitrary<ChangeSet> = fc
  .array(fc.oneof(anyCellChange, fc.constant([attribute]), fc.constant([addPatch({ ...place, layer: 1 }, packed)])))
  .chain((sets) => fc.boolean().map((isReversed) => (isReversed ? reverse(sets.flat()) : sets.flat())));

describe('the texts of a change set', () => {
  // Law: taking texts out and putting them back is the identity.
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const separated = separateTexts(changes);
        expect(joinTexts(separated.changes, separated.texts)).toEqual(changes);
      }),
    );
  });

  // Law: what remains is the same whatever the texts were.
  it('leave nothing of themselves behind', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 2, maxLength: 2 }), ([was, is]) => {
        const edit = { ...place, text: was ?? '', at: '', by: '' };
        const [left] = [editCell(place, edit, is ?? '')].map((changes) => separateTexts(changes).changes);
        const [right] = [editCell(place, { ...edit, text: 'x' }, 'y')].map((changes) => separateTexts(changes).changes);
        if (was !== is) expect(left).toEqual(right);
      }),
    );
  });

  it('come back for the files alone whose texts are there', () => {
    const changes = [
      ...editCell(place, undefined, 'x'),
      attribute,
      ...editCell({ ...place, file: 'g' }, undefined, 'y'),
    ];
    const { changes: rest, texts } = separateTexts(changes);
    const joined = joinTexts(rest, new Map([['g', texts.get('g') ?? []]]));
    expect(joined.map(hasLostTexts)).toEqual([true, false, false]);
    expect(joined.slice(1)).toEqual(changes.slice(1));
  });

  it('are a block’s hash where a patch is named, which could be guessed at otherwise', () => {
    const [change] = separateTexts([addPatch({ ...place, layer: 1 }, packed)]).changes;
    expect(JSON.stringify(change)).not.toContain('abab');
    expect(change).toMatchObject({ after: { cells: 2 } });
  });
});

describe('a seal', () => {
  const seal = (texts: Parameters<typeof sealOf>[0]['texts'], salt = '0'.repeat(32)) =>
    sealOf({ file: 'f', salt, texts }).digest;

  it('is another one for other texts, other sides and another salt', () => {
    const digests = [
      seal([{ after: 'x' }]),
      seal([{ before: 'x' }]),
      seal([{ after: null }]),
      seal([{}]),
      seal([]),
      seal([{ after: 'x' }, {}]),
      seal([{ after: 'x' }], '1'.repeat(32)),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
