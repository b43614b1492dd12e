import type { ValueDefinition } from '../../profile/read-value';
import type { ValueKey } from '../../profile/value-key';
import { occurrenceOf } from '../../rule/condition';
import { createTally } from './tally';
import { allOf, found, tallied, type Found, type Watcher } from './watcher';

/** Watches the column that tells profiles apart: every profile should have an id, and no two the same. */
export function watchIds(id: string, meaning: ValueDefinition | null): Watcher {
  const known = new Map<string | ValueKey, { readonly text: string; count: number; readonly row: number } | number>();
  const repeated = new Set<string | ValueKey>();
  return {
    see(text, count, row) {
      const key = occurrenceOf(text, meaning);
      const before = known.get(key);
      // A number, the first row, is all that is kept of an id until it comes again: a million of them take little room.
      if (before === undefined) {
        known.set(key, count === 1 ? row : { text, count, row });
        if (count > 1) repeated.add(key);
      } else {
        const entry = typeof before === 'number' ? { text, count: 1, row: before } : before;
        entry.count += count;
        known.set(key, entry);
        repeated.add(key);
      }
    },
    findings({ rows, filled }) {
      const findings: Found[] = [];
      if (filled < rows) {
        const empty = allOf({ field: id, operator: 'empty', value: '' });
        findings.push(found('id-empty', 'error', { count: rows - filled, of: rows, rows: empty }));
      }
      const entries = [...repeated].map((key) => known.get(key)).filter((entry) => typeof entry === 'object');
      const tally = createTally();
      for (const { text, count, row } of entries.toSorted((left, right) => right.count - left.count)) {
        tally.add(text, count, row);
      }
      if (tally.rows > 0) {
        const rule = allOf({ field: id, operator: 'duplicate', value: '' });
        const details = { ids: repeated.size };
        findings.push(found('id-repeated', 'error', { ...tallied(tally, filled, rule), details }));
      }
      return findings;
    },
  };
}
