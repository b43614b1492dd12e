import { dayOrder } from '../../sign/day-notation';
import { lookTest } from '../../sign/look';
import { isNumberNotation, notationOf, type Notation } from '../../sign/notation';
import { hasLeadingNought } from '../../sign/number-notation';
import { shapes } from '../../sign/shape';
import { createTallies, createTally, type Tally } from './tally';
import { byCount } from './watch-misfits';
import {
  allOf,
  filledBut,
  found,
  looksLike,
  tallied,
  type CheckedColumn,
  type Found,
  type Totals,
  type Watcher,
} from './watcher';

/** From this share on, a column is one of numbers or of days, and what is neither stands out. */
const almostAll = 0.9;
const fewestRows = 10;

/**
 * Watches a column for numbers and days that are written in more than one way: with and without a unit, with point and
 * comma, day first and month first. Of a column that is mapped to nothing it also says what is no number among numbers.
 */
export function watchNotations(
  { id, attribute, meaning }: CheckedColumn,
  isMisfit: (text: string) => boolean,
  expectedRows: number,
): Watcher {
  const notations = createTallies<Notation>();
  const others = createTally();
  const orders = { day: createTally(), month: createTally() };
  let codes = 0;
  let unlike = 0;
  /**
   * So many rows that are neither numbers nor days, and the column is one of neither, whatever comes. Subtracted, so that
   * it is exact: a tenth of twenty is a little less than two.
   */
  const mostUnlike = expectedRows === Infinity ? Infinity : expectedRows - expectedRows * almostAll;
  const isTime = meaning?.dataType === 'DATE' || meaning?.dataType === 'TIME_STAMP';

  const numbers = ({ filled }: Totals, ways: ReadonlyMap<Notation, Tally>): readonly Found[] => {
    const all = [...ways.keys()];
    const findings: Found[] = [];
    const inUnits = all.filter((each) => each.startsWith('unit:'));
    const plain = all.filter((each) => !each.startsWith('unit:'));
    const kinds = [...inUnits.map((unit) => [unit]), ...(plain.length > 0 ? [plain] : [])];
    if (kinds.length > 1) findings.push(mixed('units-mixed', id, filled, kinds, ways));
    const [comma, point] = [ways.get('decimal-comma'), ways.get('decimal-point')];
    if (comma && point) {
      findings.push(mixed('decimals-mixed', id, filled, [['decimal-comma'], ['decimal-point']], ways));
    }
    if (attribute === null && others.rows > 0) {
      findings.push(
        found(
          'not-all-numbers',
          'info',
          tallied(others, filled, filledBut(id, looksLike(id, ...all, ...toldOtherwise))),
        ),
      );
    }
    return findings;
  };

  const times = ({ filled }: Totals, ways: ReadonlyMap<Notation, Tally>): readonly Found[] => {
    const all = [...ways.keys()];
    const findings: Found[] = [];
    if (all.length > 1)
      findings.push(
        mixed(
          'days-mixed',
          id,
          filled,
          all.map((each) => [each]),
          ways,
          isTime,
        ),
      );
    const { day, month } = orders;
    // What a mapped column does not read is told as that.
    if (!isTime && day.rows > 0 && month.rows > 0) {
      const rarer = day.rows < month.rows ? 'day' : 'month';
      const rows = allOf(looksLike(id, `${rarer}-first`));
      const parts = [
        { name: 'day-first', count: day.rows },
        { name: 'month-first', count: month.rows },
      ];
      findings.push(
        found('day-orders-mixed', 'warning', { ...tallied(orders[rarer], filled, rows), parts: byCount(parts) }),
      );
    }
    if (attribute === null && others.rows > 0) {
      findings.push(
        found('not-all-days', 'info', tallied(others, filled, filledBut(id, looksLike(id, ...all, ...toldOtherwise)))),
      );
    }
    return findings;
  };

  return {
    see(text, count, row, shape) {
      if (unlike > mostUnlike) return;
      // What does not fit a typed column is told as that.
      if (isTime && isMisfit(text)) return;
      const notation = (shape & shapes.digit) === 0 ? null : notationOf(text);
      if (notation === null) {
        unlike += count;
        if (!isToldOtherwise(text)) others.add(text, count, row);
        return;
      }
      notations.of(notation).add(text, count, row);
      if (isNumberNotation(notation)) {
        if (hasLeadingNought(text)) codes += count;
      } else {
        const order = dayOrder(text);
        if (order === 'day' || order === 'month') orders[order].add(text, count, row);
      }
    },
    findings(totals) {
      if (totals.filled < fewestRows || unlike > mostUnlike) return [];
      const counted = [...notations.counted()];
      const of = (wanted: (notation: Notation) => boolean) => new Map(counted.filter(([each]) => wanted(each)));
      const [numeric, temporal] = [of(isNumberNotation), of((each) => !isNumberNotation(each))];
      const least = totals.filled * almostAll;
      if (isTime) return times(totals, temporal);
      if (rowsOf(numeric) >= least && codes === 0) return numbers(totals, numeric);
      return rowsOf(temporal) >= least ? times(totals, temporal) : [];
    },
  };
}

/** What is nothing or failed is told as that. */
const toldOtherwise = ['blank', 'placeholder', 'spreadsheet-error'] as const;
const isToldOtherwise = lookTest(toldOtherwise, null);

function rowsOf(ways: ReadonlyMap<Notation, Tally>): number {
  let rows = 0;
  for (const tally of ways.values()) rows += tally.rows;
  return rows;
}

/** Groups of notations that stand in one column; its rows are those of all groups but the most frequent. */
function mixed(
  rule: 'units-mixed' | 'decimals-mixed' | 'days-mixed',
  field: string,
  filled: number,
  groups: readonly (readonly Notation[])[],
  ways: ReadonlyMap<Notation, Tally>,
  isRead = false,
): Found {
  const counted = groups
    .map((notations) => ({ notations, count: rowsOf(new Map([...ways].filter(([each]) => notations.includes(each)))) }))
    .toSorted((left, right) => right.count - left.count);
  const rarer = counted.slice(1).flatMap(({ notations }) => notations);
  const examples = rarer.flatMap((each) => ways.get(each)?.examples().slice(0, 3) ?? []);
  return found(rule, isRead ? 'info' : 'warning', {
    count: counted.slice(1).reduce((sum, { count }) => sum + count, 0),
    of: filled,
    parts: byCount(counted.map(({ notations, count }) => ({ name: nameOf(notations), count }))),
    examples: examples.slice(0, 8),
    rows: isRead
      ? allOf({ field, operator: 'valid', value: '' }, looksLike(field, ...rarer))
      : allOf(looksLike(field, ...rarer)),
  });
}

/** Plain numbers are one group whatever decimals they have. */
function nameOf(notations: readonly Notation[]): string {
  return notations.length === 1 && notations[0] !== 'whole' ? (notations[0] ?? '') : 'plain-number';
}
