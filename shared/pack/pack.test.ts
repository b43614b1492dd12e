import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPack } from '../../test/support/pack-builders';
import { describePackVerdict } from '../text/pack-words';
import { itemDigest, packDigest } from './pack-digest';
import { packCsv } from './pack-csv';
import { packHtml } from './pack-html';
import type { PackVerdict } from './verify-pack';
import { verifyPackText } from './verify-pack-text';
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
  it('tells what was proposed with what a calculated attribute inherits, and why', () => {
    const proposalOf = (made: EvidencePack) => made.attributes.find(({ code }) => code === 'boxText')?.proposal;
    expect(proposalOf(pack)).toMatchObject({
      personal: 'yes',
      category: 'user.contact.email',
      because: ['calculated from email, which is personal', '“text” says nothing about a person'],
    });
    expect(proposalOf(aPack('tr'))?.because[0]).toMatch(/email/u);
  });

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

  describe('as a table', () => {
    const table = packCsv(pack);
    const records = (text: string): string[][] => parse(text, { bom: true });
    const proof = 'attribute-curator/evidence-pack';

    it('is whole in both languages, with other line ends and without its mark, and as wide in every record (PACK-1)', () => {
      for (const made of [pack, aPack('tr')]) {
        const written = packCsv(made);
        for (const text of [written, written.slice(1), written.replaceAll('\r\n', '\n')]) {
          expect(verified(text)).toMatchObject({ ok: true, pack: { digest: made.digest } });
        }
        // Not relaxed: a record of another width is refused.
        const last = records(written).at(-1);
        expect(last?.slice(0, 5)).toEqual([proof, '1', made.digest, String(made.chain.head.seq), made.chain.head.hash]);
      }
    });

    it('keeps a pack that no cell could hold in several, without tearing a sign apart', () => {
      for (const shift of ['', 'x']) {
        const [first, ...others] = pack.attributes;
        if (!first) throw new Error('The pack has no attribute');
        const long = { ...first, label: `${shift}${'🔒'.repeat(40_000)}\r\n${proof},1/1,"` };
        const big = sealedAnew({ ...pack, attributes: [long, ...others] });
        const text = packCsv(big);
        expect(new TextDecoder().decode(new TextEncoder().encode(text.slice(1)))).toBe(text.slice(1));
        expect(verified(text)).toMatchObject({ ok: true });
        const data = records(text)
          .filter(([name]) => name === proof)
          .slice(0, -1);
        expect(data.length).toBeGreaterThan(2);
        expect(Math.max(...data.map((cells) => cells[2]?.length ?? 0))).toBeLessThan(32_767);
      }
    });

    // Law: no letter of the table can be another one unseen, be it in what people read or in what proves it.
    it('tells of any letter that is altered (PACK-2)', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: table.trimEnd().length - 1 }), (at) => {
          fc.pre(!/\s/u.test(table.charAt(at)));
          const letter = table.charAt(at) === 'x' ? 'y' : 'x';
          expect(verified(table.slice(0, at) + letter + table.slice(at + 1)).ok).toBe(false);
        }),
        { numRuns: 300 },
      );
    });

    it('names the record that was altered, added, left out or cut off (PACK-2)', () => {
      const altered = (text: string) => verified(text);
      const lines = table.trimEnd().split('\r\n');
      const without = (place: number) => lines.filter((_, at) => at !== place).join('\r\n');
      expect(altered(table.replace(',personal,', ',not personal,'))).toMatchObject({
        reason: 'altered',
        part: 'document',
        name: expect.stringMatching(/^email/u),
      });
      expect(altered(without(1))).toMatchObject({ reason: 'altered', part: 'document' });
      expect(altered(without(lines.length - 1))).toMatchObject({ reason: 'altered', part: 'document' });
      expect(altered(without(lines.length - 2))).toMatchObject({ reason: 'altered', part: 'document' });
      expect(altered([...lines, 'more'].join('\r\n'))).toEqual({ ok: false, reason: 'not-a-pack' });
      expect(altered([lines[0], 'more', ...lines.slice(1)].join('\r\n'))).toMatchObject({ name: 'more' });
      // Without all that proves it, it is any table.
      expect(altered(lines.filter((line) => !line.startsWith(proof)).join('\r\n'))).toMatchObject({
        reason: 'not-a-pack',
      });
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
