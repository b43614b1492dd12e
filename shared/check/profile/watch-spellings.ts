import { foldForSearch } from '../../attribute/naming';
import { groupBy } from '../../base/group-by';
import { keptExamples, type FindingExample } from './profile-check';
import { exactly, found, type Found, type Watcher } from './watcher';

/** With more different values than this a column is no list of names. */
const mostValues = 20_000;
/** Values of a list repeat: on average so many rows say the same. */
const leastRepeats = 2;

interface Value {
  readonly text: string;
  count: number;
  row: number;
}

/** Watches a column whose values repeat for names that differ in case, blanks or accents alone. */
export function watchSpellings(id: string): Watcher & { distinct(): number | null } {
  let values: Map<string, Value> | null = new Map();
  return {
    see(text, count, row) {
      if (values === null) return;
      const known = values.get(text);
      if (known) {
        known.count += count;
        known.row = Math.min(known.row, row);
        return;
      }
      values.set(text, { text, count, row });
      if (values.size > mostValues) values = null;
    },
    findings({ filled }) {
      if (values === null || filled < values.size * leastRepeats) return [];
      const byCase = variantsOf([...values.values()], foldCase);
      // What differs in case is told as that: only the usual spelling of each goes on.
      const told = new Set(byCase.flatMap(({ others }) => others));
      const rest = [...values.values()].filter((value) => !told.has(value));
      const byAccents = variantsOf(rest, (text) => foldForSearch(joined(text)));
      return [
        ...asFinding('spelling-case', 'warning', id, filled, byCase),
        ...asFinding('spelling-accents', 'info', id, filled, byAccents),
      ];
    },
    distinct: () => values?.size ?? null,
  };
}

interface Variants {
  readonly usual: Value;
  readonly others: readonly Value[];
}

/** Groups of different spellings of one value, the most frequent apart. Blanks at the ends alone make no other spelling. */
function variantsOf(values: readonly Value[], fold: (text: string) => string): readonly Variants[] {
  return [...groupBy(values, ({ text }) => fold(text)).values()].flatMap((group): readonly Variants[] => {
    if (group.length < 2) return [];
    const [usual] = group.toSorted((left, right) => right.count - left.count || left.row - right.row);
    const others = group.filter(({ text }) => text.trim() !== usual?.text.trim());
    return usual && others.length > 0 ? [{ usual, others }] : [];
  });
}

function asFinding(
  rule: 'spelling-case' | 'spelling-accents',
  severity: Found['severity'],
  id: string,
  filled: number,
  variants: readonly Variants[],
): readonly Found[] {
  const all = variants.flatMap(({ usual, others }) => others.map((value) => ({ ...value, meant: usual.text.trim() })));
  if (all.length === 0) return [];
  const examples: FindingExample[] = all
    .toSorted((left, right) => right.count - left.count || left.row - right.row)
    .slice(0, keptExamples);
  const count = all.reduce((sum, each) => sum + each.count, 0);
  const rows = exactly(
    id,
    all.map(({ text }) => text),
  );
  return [found(rule, severity, { count, of: filled, examples, rows, details: { values: variants.length } })];
}

function joined(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Lower case in English and Turkish at once: all four letters i are one. */
function foldCase(text: string): string {
  return joined(text).replace(/[İIı]/g, 'i').toLowerCase();
}
