import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisers } from './recognisers';
import { isHit } from './tally';
import { startTrial } from './trial';

const text = fc.oneof(
  fc.constantFrom('Ayşe', 'Gold', 'true', 'Ankara', '0532 123 45 67', '10000000146', '34710', '1987-11-30', '12.50'),
  fc.constantFrom('ada@example.com', 'order 17 came late', 'SKU-1001-XL', '2024-05-06T10:11:12Z', 'A+'),
  fc.stringMatching(/^\d{1,13}$/),
  fc.string({ maxLength: 12 }),
);

describe('a trial of some texts', () => {
  // Law: whatever is left out, the kinds are those that two fifths of the share they ask for, and one text at least, are of.
  it('tells the kinds that all texts shown to all recognisers would tell, each time that it is asked', () => {
    const rounds = fc.array(fc.array(text, { maxLength: 40 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rounds, (texts) => {
        const trial = startTrial();
        const all: string[] = [];
        for (const round of texts) {
          for (const each of round) trial.add(each);
          all.push(...round);
          const expected = recognisers.flatMap((recogniser, order) => {
            const hits = all.filter((each) => isHit(recogniser, each)).length;
            return hits > 0 && hits >= all.length * recogniser.share * 0.4 ? [order] : [];
          });
          expect(trial.likely()).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });
});
