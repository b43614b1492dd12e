import type { ValueDefinition } from '../../profile/read-value';
import { dayOrder } from '../../sign/day-notation';
import { misfitOf, type MisfitCode } from '../../sign/misfit';
import { notationOf } from '../../sign/notation';
import { createTallies, createTally, type Tally } from './tally';
import { allOf, found, looksLike, tallied, type Found, type Watcher } from './watcher';

/** Watches for values that do not fit the column's definition, by the way in which they do not. */
export interface MisfitWatcher extends Watcher {
  /** Whether the text that is being looked at does not fit; remembered, so that others can ask. */
  isMisfit(text: string): boolean;
}

/** Watches the column of that id for what does not fit `meaning`. */
export function watchMisfits(id: string, meaning: ValueDefinition): MisfitWatcher {
  const tallies = createTallies<MisfitCode>();
  const suggestions = new Map<string, string>();
  const units = new Map<string, Tally>();
  const orders = { day: 0, month: 0, either: 0 };
  let asked: { readonly text: string; readonly misfit: ReturnType<typeof misfitOf> } = { text: '', misfit: null };
  const ask = (text: string): ReturnType<typeof misfitOf> => {
    if (asked.text !== text) asked = { text, misfit: misfitOf(text, meaning) };
    return asked.misfit;
  };

  return {
    isMisfit: (text) => ask(text) !== null,
    see(text, count, row) {
      const misfit = ask(text);
      if (!misfit) return;
      const { code, suggestion } = misfit;
      tallies.of(code).add(text, count, row);
      if (suggestion !== null && suggestions.size < mostSuggestions) suggestions.set(text, suggestion);
      if (code === 'value-with-unit') {
        const unit = notationOf(text)?.slice('unit:'.length) ?? '';
        const ofUnit = units.get(unit) ?? createTally();
        units.set(unit, ofUnit);
        ofUnit.add('', count, row);
      } else if (code === 'value-day-ambiguous') {
        const order = dayOrder(text);
        if (order) orders[order] += count;
      }
    },
    findings({ filled }) {
      return [...tallies.counted()].map(([code, tally]): Found => {
        const parts = code === 'value-with-unit' ? [...units].map(([name, { rows }]) => ({ name, count: rows })) : [];
        const details = code === 'value-day-ambiguous' ? { order: orderOf(orders) } : typeDetails(meaning);
        const rows = allOf(looksLike(id, code));
        const meantBy = (text: string) => suggestions.get(text) ?? null;
        return found(code, 'error', { ...tallied(tally, filled, rows, meantBy), parts: byCount(parts), details });
      });
    },
  };
}

const mostSuggestions = 5000;

function typeDetails({ dataType, unit, options }: ValueDefinition): Found['details'] {
  return { dataType, unit, options: options.length };
}

/** What the days that tell say about those that do not. */
function orderOf({ day, month }: { readonly day: number; readonly month: number }): string {
  if (day > 0 && month > 0) return 'mixed';
  return day > 0 ? 'day' : month > 0 ? 'month' : 'unclear';
}

/** The largest part first. */
export function byCount(parts: readonly { readonly name: string; readonly count: number }[]) {
  return parts.toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1));
}
