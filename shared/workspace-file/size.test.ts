import { expect, it } from 'vitest';
import { describeFault } from '../text/faults';
import { unpackLimits } from './manifest';
import { partsFault, sizeFault } from './size';

it('is said before anything is saved that could not be opened again, with how much there is (SAVE-3)', () => {
  expect(sizeFault(unpackLimits.total)).toBeNull();
  expect(partsFault(unpackLimits.parts)).toBeNull();
  const [size, parts] = [sizeFault(unpackLimits.total * 2), partsFault(unpackLimits.parts + 1)];
  if (!size || !parts) throw new Error('Nothing is refused');
  expect(describeFault(size, 'en')).toMatch(/131,072 MB.*65,536 MB at most/u);
  expect(describeFault(parts, 'en')).toMatch(/100,001 .*100,000/u);
});
