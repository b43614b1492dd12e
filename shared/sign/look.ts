import type { ValueDefinition } from '../profile/read-value';
import { keyOf } from '../profile/value-key';
import { dayOrder } from './day-notation';
import { hasMisreadLetters, turkishMisreading } from './letters';
import { misfitCodes, misfitOf } from './misfit';
import { notationOf } from './notation';
import { hasLeadingNought, isAbbreviatedNumber } from './number-notation';
import { isPlaceholder, isSentinelDay, isSpreadsheetError } from './placeholder';

/** Whether a text that is not empty shows something. */
type TextTest = (text: string) => boolean;

/** What can be seen of a text by itself, whatever its column means. */
export const signTests = {
  blank: (text) => text.trim() === '',
  padded: (text) => text !== text.trim() && text.trim() !== '',
  placeholder: isPlaceholder,
  'sentinel-day': isSentinelDay,
  'spreadsheet-error': isSpreadsheetError,
  'letters-misread': hasMisreadLetters,
  'letters-lost': (text) => text.includes('\ufffd'),
  'letters-turkish': (text) => turkishMisreading(text) === 'likely' || turkishMisreading(text) === 'possible',
  'leading-nought': hasLeadingNought,
  'abbreviated-number': isAbbreviatedNumber,
  'day-first': (text) => dayOrder(text) === 'day',
  'month-first': (text) => dayOrder(text) === 'month',
} as const satisfies Readonly<Record<string, TextTest>>;

const misfits: ReadonlySet<string> = new Set(misfitCodes);

/**
 * Whether a text shows at least one of these looks. A look is a sign of `signTests`, a misfit (shared/sign/misfit), a
 * notation (shared/sign/notation), or a bound: `after:` and `before:` a day (YYYY-MM-DD), `above:` and `below:` a number,
 * for texts that are read as such whatever their column means. A look that is not known here holds for nothing.
 */
export function lookTest(looks: readonly string[], meaning: ValueDefinition | null): TextTest {
  const tests: TextTest[] = [];
  const wantedMisfits = new Set(looks.filter((look) => misfits.has(look)));
  if (wantedMisfits.size > 0 && meaning) {
    tests.push((text) => wantedMisfits.has(misfitOf(text, meaning)?.code ?? ''));
  }
  const notations = new Set<string>();
  for (const look of looks.filter((each) => !misfits.has(each))) {
    const test = isSign(look) ? signTests[look] : boundTest(look);
    if (test) tests.push(test);
    else notations.add(look);
  }
  if (notations.size > 0) tests.push((text) => notations.has(notationOf(text) ?? ''));
  return (text) => tests.some((test) => test(text));
}

function isSign(look: string): look is keyof typeof signTests {
  return Object.hasOwn(signTests, look);
}

function boundTest(look: string): TextTest | null {
  const [, kind, bound = ''] = /^(after|before|above|below):(.+)$/s.exec(look) ?? [];
  if (kind === undefined) return null;
  const dataType = kind === 'after' || kind === 'before' ? 'TIME_STAMP' : 'DOUBLE';
  const limit = keyOf(bound, dataType);
  if (limit === null) return () => false;
  const isAbove = kind === 'after' || kind === 'above';
  return (text) => {
    // A bare number is an instant to the platform; here it is no day.
    if (dataType === 'TIME_STAMP' && /^\s*[+-]?\d+\s*$/.test(text)) return false;
    const key = keyOf(text, dataType);
    return key !== null && (isAbove ? key > limit : key < limit);
  };
}
