import { isKeyed } from '../../profile/read-value';
import { hasMisreadLetters, readBackLetters, turkishMisreading } from '../../sign/letters';
import { hasLeadingNought, isAbbreviatedNumber } from '../../sign/number-notation';
import { isPlaceholder, isSentinelDay, isSpreadsheetError } from '../../sign/placeholder';
import { shapes } from '../../sign/shape';
import { createTallies, createTally } from './tally';
import { allOf, exactly, found, looksLike, tallied, type CheckedColumn, type Found, type Watcher } from './watcher';

const signs = [
  'blank',
  'padded',
  'placeholder',
  'sentinel-day',
  'epoch-day',
  'spreadsheet-error',
  'abbreviated-number',
  'leading-nought',
  'letters-misread',
  'letters-lost',
  'letters-turkish',
] as const;
type Sign = (typeof signs)[number];

/** The first day that machines count from is a day like others, unless it is far more frequent than they are. */
const epochAtLeast = { rows: 5, timesAverage: 10 } as const;
const mostDays = 50_000;

/**
 * Watches for what can be seen of a text by itself: blanks at its ends, words for "nothing", broken letters, digits that a
 * spreadsheet lost. Only where the text fits its type: what does not is told once, as that.
 */
export function watchSigns({ id, meaning, isId }: CheckedColumn, isMisfit: (text: string) => boolean): Watcher {
  const tallies = createTallies<Sign>();
  const isTyped = isKeyed(meaning);
  const isNumber = isTyped && meaning.dataType !== 'DATE' && meaning.dataType !== 'TIME_STAMP';
  const options = new Set(meaning?.options.map(({ value }) => value));
  const turkish = { likely: 0, against: 0 };
  const days = new Set<string>();
  const ofTwoLetters = { rows: 0, na: createTally() };

  const seeText = (text: string, count: number, row: number, shape: number): void => {
    if ((shape & shapes.ink) === 0) return tallies.of('blank').add(text, count, row);
    if (!isTyped && (shape & shapes.edgeBlank) !== 0) tallies.of('padded').add(text, count, row);
    if (isSpreadsheetError(text)) return tallies.of('spreadsheet-error').add(text, count, row);
    if (text.length === 2 && shape === (shapes.letter | shapes.ink)) {
      ofTwoLetters.rows += count;
      if (text === 'NA') return ofTwoLetters.na.add(text, count, row);
    }
    if (isPlaceholder(text) && !options.has(text)) return tallies.of('placeholder').add(text, count, row);
    if ((shape & shapes.beyondAscii) !== 0) seeLetters(text, count, row, shape);
    if ((shape & shapes.digit) !== 0) seeDigits(text, count, row);
  };
  const seeLetters = (text: string, count: number, row: number, shape: number): void => {
    if ((shape & shapes.replaced) !== 0) tallies.of('letters-lost').add(text, count, row);
    if (hasMisreadLetters(text)) return tallies.of('letters-misread').add(text, count, row);
    const misreading = turkishMisreading(text);
    if (misreading === 'against') turkish.against += count;
    else if (misreading !== null) {
      tallies.of('letters-turkish').add(text, count, row);
      if (misreading === 'likely') turkish.likely += count;
    }
  };
  const seeDigits = (text: string, count: number, row: number): void => {
    if (isSentinelDay(text)) tallies.of('sentinel-day').add(text, count, row);
    else if (text.includes('1970') && /^\s*(?:1970-0?1-0?1|0?1[./]0?1[./]1970)(?:[T ]|$)/.test(text))
      tallies.of('epoch-day').add(text, count, row);
    else if (days.size < mostDays && /^\s*\d+[-./]\d/.test(text)) days.add(text);
    if (isNumber && hasLeadingNought(text)) tallies.of('leading-nought').add(text, count, row);
    if (meaning?.dataType !== 'DOUBLE' && text.includes('E+') && isAbbreviatedNumber(text)) {
      tallies.of('abbreviated-number').add(text, count, row);
    }
  };

  return {
    see(text, count, row, shape) {
      if (!isMisfit(text)) seeText(text, count, row, shape);
    },
    findings({ filled }) {
      const { na } = ofTwoLetters;
      // Among codes of two letters NA is Namibia, Naples or North America.
      if (na.rows > 0 && ofTwoLetters.rows < filled / 2) {
        for (const { text, count, row } of na.examples()) tallies.of('placeholder').add(text, count, row);
      }
      const findings: Found[] = [];
      for (const [sign, tally] of tallies.counted()) {
        if (sign === 'epoch-day' && !isFrequentDay(tally.rows, filled, days.size)) continue;
        if (sign === 'letters-turkish' && (turkish.likely === 0 || turkish.against > 0)) continue;
        if (sign === 'padded' && isId && tally.rows === filled) continue;
        const named = sign === 'placeholder' || sign === 'epoch-day';
        const rows = named ? exactly(id, tally.texts()) : rowsOf(id, sign, isTyped);
        const meant = sign === 'letters-misread' ? readBackLetters : sign === 'padded' ? trimmed : undefined;
        findings.push(found(sign, severityOf(sign), tallied(tally, filled, rows, meant)));
      }
      return findings;
    },
  };
}

/** Of a typed column only what fits is meant here. */
function rowsOf(field: string, sign: Sign, isTyped: boolean) {
  const shown = looksLike(field, sign);
  return isTyped ? allOf({ field, operator: 'valid', value: '' }, shown) : allOf(shown);
}

function trimmed(text: string): string {
  return text.trim();
}

function isFrequentDay(rows: number, filled: number, otherDays: number): boolean {
  return rows >= epochAtLeast.rows && rows > (epochAtLeast.timesAverage * filled) / (otherDays + 1);
}

function severityOf(sign: Sign): Found['severity'] {
  return sign === 'sentinel-day' || sign === 'epoch-day' || sign === 'leading-nought' ? 'info' : 'warning';
}
