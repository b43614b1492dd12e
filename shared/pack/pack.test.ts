import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPack } from '../../test/support/pack-builders';
import { describePackVerdict } from '../text/pack-words';
import { itemDigest, packDigest } from './pack-digest';
import { packCsv } from './pack-csv';
import { packHtml, verifyPackText } from './pack-html';
import type { PackVerdict } from './verify-pack';
import { EvidencePack } from './pack';

function verified(text: string): PackVerdict {
  const steps = verifyPackText(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The places of all values in it that are no lists or objects. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, held]) =>
    leavesOf(held, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function setAt(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (held: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? setAt(each, rest, change) : each));
  const fields = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(fields.map(([name, held]) => [name, name === key ? setAt(held, rest, change) : held]));
}

const pack = aPack();
const other = (held: unknown): unknown => {
  if (typeof held === 'number') return held + 1;
  if (typeof held === 'boolean') return !held;
  return typeof held === 'string' ? `${held}x` : 'x';
};
/** With all digests made anew, as somebody would who knows how. */
function sealedAnew(forged: EvidencePack): EvidencePack {
  const anew = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, digest: itemDigest(item) }));
  const next = {
    ...forged,
    attributes: anew(forged.attributes),
    purposes: anew(forged.purposes),
    open: anew(forged.open),
  };
  return EvidencePack.parse({ ...next, digest: packDigest(next) });
}

describe('an evidence pack', () => {
  it('is whole as JSON and as a document, in both languages, whatever stands in its texts (PACK-1)', () => {
    for (const made of [pack, aPack('tr')]) {
      expect(verified(JSON.stringify(made))).toMatchObject({ ok: true });
      expect(verified(packHtml(made))).toMatchObject({ ok: true });
    }
    expect(packHtml(pack)).not.toContain('</script><b>');
    expect(packHtml(pack).toLowerCase()).not.toContain('complian');
  });

  // Law: no value in a pack can be altered unseen, whatever it is.
  it('tells of any value that is altered (PACK-2)', () => {
    const leaves = leavesOf(pack).filter((path) => path[0] !== 'format');
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        expect(verified(JSON.stringify(setAt(pack, path, other))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, readonly (string | number)[], string]>([
    ['a decision', ['attributes', 0, 'decision', 'reason'], 'Altered: the attribute email.'],
    ['a flag', ['attributes', 1, 'flag'], 'Altered: the attribute color.'],
    ['a purpose', ['purposes', 0, 'purpose', 'retention'], 'Altered: the purpose “Orders”.'],
    ['an entry', ['chain', 'entries', 2, 'by'], 'Altered: entry 4 of the history.'],
    ['the policy', ['policy', 'fourEyes'], 'Altered: the policy.'],
    ['the end of the chain', ['chain', 'head', 'seq'], 'Altered: the chain of hashes, which should end with entry 7.'],
  ])('names %s that was altered (PACK-2)', (_, path, said) => {
    expect(describePackVerdict(verified(JSON.stringify(setAt(pack, path, other))), 'en')).toBe(said);
  });

  it('tells of a decision that is not what the history says, even where all digests were made anew (PACK-2)', () => {
    const [email, ...others] = pack.attributes;
    if (!email?.decision) throw new Error('The pack has no decision');
    const forged = { ...email, decision: { ...email.decision, by: 'Somebody' } };
    const verdict = verified(JSON.stringify(sealedAnew({ ...pack, attributes: [forged, ...others] })));
    expect(verdict).toMatchObject({ ok: false, part: 'attribute', name: 'email' });
  });

  it('tells of text that people read and that was altered, and where (PACK-2)', () => {
    const altered = packHtml(pack).replace('2 years', '20 years');
    expect(verified(altered)).toMatchObject({ ok: false, part: 'document', name: expect.stringContaining('20 years') });
    expect(verified(packHtml(pack).replace('</body>', '<p>more</p></body>'))).toMatchObject({
      ok: false,
      part: 'document',
    });
  });

  it('is not taken for one where it is something else, and says so where it is newer than the app', () => {
    expect(verified('{}')).toEqual({ ok: false, reason: 'not-a-pack' });
    expect(verified('<!doctype html><p>1</p>')).toEqual({ ok: false, reason: 'not-a-pack' });
    expect(verified(JSON.stringify({ ...pack, version: 9 }))).toEqual({ ok: false, reason: 'too-new', version: 9 });
  });

  it('lists its attributes for spreadsheets', () => {
    expect(packCsv(pack).split('\r\n')[1]).toContain('email,E-mail </script><b>,user.contact.email,personal,');
  });
});
