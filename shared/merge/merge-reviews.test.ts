import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonalInfo } from '../attribute/attribute';
import { flagOf, type Review } from '../review/review';
import { anyReview } from '../../test/support/review-arbitraries';
import { mergeReviews } from './merge-reviews';

const anyCode = fc.constant('a');
const anySide: fc.Arbitrary<Review | null> = fc.option(anyReview(anyCode));
const anyFlag = fc.constantFrom<PersonalInfo[]>('yes', 'no', 'undecided');

describe('reviews of two sides as one', () => {
  it('are the same from either side (MERGE-2)', () => {
    const law = (base: Review | null, ours: Review | null, theirs: Review | null, flag: PersonalInfo) => {
      const swapped = mergeReviews({ base, ours: theirs, theirs: ours }, 'a', flag);
      expect(mergeReviews({ base, ours, theirs }, 'a', flag)).toEqual(swapped);
    };
    fc.assert(fc.property(anySide, anySide, anySide, anyFlag, law));
  });

  it('take what one side did, and leave alone where neither did anything', () => {
    const law = (base: Review, theirs: Review) => {
      const flag = theirs.decision ? flagOf(theirs.decision.answer) : 'undecided';
      const taken = mergeReviews({ base, ours: base, theirs }, 'a', flag);
      expect(taken ?? { decision: null, request: null, note: '' }).toMatchObject({
        decision: theirs.decision,
        note: theirs.note,
      });
      expect(mergeReviews({ base, ours: base, theirs: base }, 'a', flag)?.decision ?? null).toEqual(base.decision);
    };
    fc.assert(fc.property(anyReview(anyCode), anyReview(anyCode), law));
  });

  it('hold no decision that sets another flag than the merge came to (MERGE-1)', () => {
    const law = (base: Review | null, ours: Review, theirs: Review, flag: PersonalInfo) => {
      fc.pre(JSON.stringify(ours.decision) !== JSON.stringify(theirs.decision));
      const merged = mergeReviews({ base, ours, theirs }, 'a', flag);
      if (merged?.decision) expect(flagOf(merged.decision.answer)).toBe(flag);
    };
    fc.assert(fc.property(anySide, anyReview(anyCode), anyReview(anyCode), anyFlag, law));
  });
});
