import { describe, expect, it } from 'vitest';
import { doubtCodes } from '../profile/doubt';
import { rejectReasons } from '../profile/reject';
import { describeDoubt, describeReject, describeRejectReason } from './profiles';

describe('the words of profile files', () => {
  it.each(doubtCodes)('%s is a sentence of its own in both languages, with its lines', (code) => {
    for (const count of [1, 2, 1234]) {
      const [english, turkish] = (['en', 'tr'] as const).map((language) =>
        describeDoubt({ code, count, lines: [7], found: 'x' }, language),
      );
      expect(english).toMatch(/^[\p{Lu}\d“].*\. Lines? 7(, …)?\.$/u);
      expect(turkish).toMatch(/^[\p{Lu}\d“İ].*\. Satır: 7(, …)?\.$/u);
      expect(english).not.toBe(turkish);
    }
  });

  it.each(rejectReasons)('%s says where and why in both languages', (reason) => {
    const reject = { line: 12, column: 3, reason, text: 'secret' };
    expect(describeReject(reject, 'en')).toMatch(/^Line 12, column 3: .+\.$/);
    expect(describeReject(reject, 'tr')).toMatch(/^12\. satır, 3\. sütun: .+\.$/);
    expect(describeReject(reject, 'en')).not.toContain('secret');
    for (const language of ['en', 'tr'] as const) {
      expect(describeRejectReason(reason, language)).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});
