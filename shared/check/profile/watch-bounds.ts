import { keyOf } from '../../profile/value-key';
import { lookTest } from '../../sign/look';
import { isSentinelDay } from '../../sign/placeholder';
import { createTally } from './tally';
import { allOf, found, looksLike, tallied, type Found, type Watcher } from './watcher';

/** Nobody whose age is certain became older than 122 years (Jeanne Calment, 1875 to 1997). */
const oldest = 122;

/** Watches days of birth for those that nobody alive has. `today` is YYYY-MM-DD. */
export function watchBirths(id: string, today: string): Watcher {
  const year = Number(today.slice(0, 4));
  const earliest = `${String(year - oldest - 1).padStart(4, '0')}${today.slice(4)}`.replace('-02-29', '-02-28');
  const looks = { future: `after:${today}`, past: `before:${earliest}` };
  const isFuture = lookTest([looks.future], null);
  const isPast = lookTest([looks.past], null);
  const [future, past] = [createTally(), createTally()];
  return {
    see(text, count, row) {
      // Days that mean "not known" are told as that.
      if (isSentinelDay(text)) return;
      if (isFuture(text)) future.add(text, count, row);
      else if (isPast(text)) past.add(text, count, row);
    },
    findings({ filled }) {
      const rows = (look: string) =>
        allOf(looksLike(id, look), { combinator: 'and', not: true, rules: [looksLike(id, 'sentinel-day')] });
      const findings: Found[] = [];
      const about = { details: { oldest, today } };
      if (future.rows > 0) {
        findings.push(
          found('birth-in-future', 'warning', { ...tallied(future, filled, rows(looks.future)), ...about }),
        );
      }
      if (past.rows > 0) {
        findings.push(found('birth-too-long-ago', 'warning', { ...tallied(past, filled, rows(looks.past)), ...about }));
      }
      return findings;
    },
  };
}

/** Watches ages in years for those that nobody has. */
export function watchAges(id: string): Watcher {
  const impossible = createTally();
  return {
    see(text, count, row) {
      const age = keyOf(text, 'DOUBLE');
      if (age !== null && (age < 0 || age > oldest)) impossible.add(text, count, row);
    },
    findings: ({ filled }) => {
      if (impossible.rows === 0) return [];
      const rows = allOf(looksLike(id, `above:${oldest}`, 'below:0'));
      return [found('age-impossible', 'warning', { ...tallied(impossible, filled, rows), details: { oldest } })];
    },
  };
}
