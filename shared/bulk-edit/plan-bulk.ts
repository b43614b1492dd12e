import type { EditedText } from '../profile/cell-edit';
import { enterValue, spellingOf, type BooleanSpelling } from '../profile/enter-value';
import { readValue } from '../profile/read-value';
import { statuses, type Column } from '../query/column';
import { overlaid, type Overlay } from '../query/overlay';
import type { TextColumn } from '../query/text-column';
import type { BulkCounts, BulkEdit, BulkExample } from './bulk-edit';
import { editText } from './text-edits';

/** What a plan is made from. */
export interface BulkInput {
  /** The column with all that lies over it. */
  readonly column: Column;
  /** As the file says it. */
  readonly own: TextColumn;
  /** The rows that are meant, in their order; null is all, in the file's. */
  readonly rows: Uint32Array | null;
  readonly edit: BulkEdit;
  /** For `replace`: for each text of the column what became of it, null where nothing was found. */
  readonly replaced?: readonly (string | null)[];
}

/** What would change, and the overlay that changes it; null where nothing does. */
export interface BulkPlan extends BulkCounts {
  readonly overlay: Overlay | null;
}

/** How many examples are told of each kind. */
const mostExamples = 8;
/** After so many texts or rows others are heard. */
const stepSize = 16_384;

/**
 * Plans a bulk edit, in steps; each tells how much of it is done, from 0 to 1. A cell that would no longer fit the
 * column's definition is left alone, one that did not fit before may go on not to fit. A cell that would say what the
 * file says gets its own text back instead of an edit that says the same.
 */
export function* planBulk(input: BulkInput): Generator<number, BulkPlan> {
  const { column, own, edit } = input;
  const rows = input.rows ?? column.codes.length;
  const total = typeof rows === 'number' ? rows : rows.length;
  const rowAt = typeof rows === 'number' ? (at: number) => at : (at: number) => rows[at] ?? 0;
  const made = yield* makeTexts(input);
  const tally = createTally(column);
  const changes: { readonly rows: Uint32Array; readonly made: Uint32Array; count: number } = {
    rows: new Uint32Array(total),
    made: new Uint32Array(total),
    count: 0,
  };
  for (let at = 0; at < total; at += 1) {
    if (at % stepSize === 0) yield 0.5 + (0.5 * at) / Math.max(1, total);
    const row = rowAt(at);
    const code = column.codes[row] ?? 0;
    const before = column.texts[code] ?? null;
    const number = made.numberOf(code, at);
    const wanted = edit.kind === 'revert' ? undefined : number === unchanged ? before : (made.texts[number] ?? null);
    const ownText = own.texts[own.codes[row] ?? 0] ?? null;
    const isEdited = column.editedRows.has(row);
    const after = wanted === undefined ? ownText : wanted;
    if (number === refused) tally.refused(code, made.refusedText(code, at));
    else if (edit.kind === 'revert' ? !isEdited : after === before) tally.unchanged();
    else {
      tally.changed(code, after);
      changes.rows[changes.count] = row;
      changes.made[changes.count] = after === ownText ? overlaid.own : number;
      changes.count += 1;
    }
  }
  return { ...tally.counts(total), overlay: overlayFrom(changes, made.texts) };
}

/** Numbers of texts that are none: the cell stays as it is, because it does not apply or would not fit. */
const unchanged = 0xffffffff;
const refused = 0xfffffffe;

/** What becomes of texts: a list that begins as an overlay's does, and for each text and place a number in it. */
interface MadeTexts {
  readonly texts: readonly EditedText[];
  numberOf(code: number, at: number): number;
  refusedText(code: number, at: number): string;
}

function* makeTexts({ column, edit, replaced }: BulkInput): Generator<number, MadeTexts> {
  const texts: EditedText[] = [null, undefined];
  switch (edit.kind) {
    case 'enter':
      return enterTexts(column, edit.texts, texts);
    case 'clear': {
      const number = edit.to === 'nothing' ? overlaid.nothing : texts.push('') - 1;
      return { texts, numberOf: () => number, refusedText: () => '' };
    }
    case 'revert':
      return { texts, numberOf: () => overlaid.own, refusedText: () => '' };
    case 'replace':
    case 'trim':
    case 'collapse':
    case 'case':
    case 'days':
    case 'numbers':
      break;
  }
  const numbers = new Uint32Array(column.texts.length).fill(unchanged);
  const refusedTexts = new Map<number, string>();
  const known = new Map<string, number>();
  const ofStatus = column.statuses();
  for (const [code, text] of column.texts.entries()) {
    if (code % stepSize === 0) yield (0.5 * code) / column.texts.length;
    if (text === null || text === '') continue;
    const after =
      (edit.kind === 'replace' ? replaced?.[code] : editText(text, edit, column.meaning?.decimal))?.toWellFormed() ??
      text;
    if (after === text) continue;
    if (ofStatus[code] !== statuses.invalid && !fits(after, column)) {
      numbers[code] = refused;
      refusedTexts.set(code, after);
      continue;
    }
    const number = known.get(after) ?? texts.push(after) - 1;
    known.set(after, number);
    numbers[code] = number;
  }
  return {
    texts,
    numberOf: (code) => numbers[code] ?? unchanged,
    refusedText: (code) => refusedTexts.get(code) ?? '',
  };
}

/** Entered texts are read by the definition, whatever stands in the cells. */
function enterTexts({ meaning, texts: there }: Column, entered: readonly string[], texts: EditedText[]): MadeTexts {
  const spelling: BooleanSpelling | undefined =
    meaning?.dataType === 'BOOLEAN' ? spellingOf(there.filter((text) => text !== null)) : undefined;
  const known = new Map<string, number>();
  const numbers = entered.map((each) => {
    const value = enterValue(each.toWellFormed(), meaning, spelling);
    if (!value.ok) return refused;
    if (value.value === null) return overlaid.nothing;
    const number = known.get(value.value) ?? texts.push(value.value) - 1;
    known.set(value.value, number);
    return number;
  });
  return {
    texts,
    numberOf: (_, at) => numbers[at % numbers.length] ?? unchanged,
    refusedText: (_, at) => entered[at % entered.length] ?? '',
  };
}

function fits(text: string, { meaning }: Column): boolean {
  return meaning === null || readValue(text, meaning).kind !== 'invalid';
}

/** Counts rows as they are looked at. */
function createTally(column: Column) {
  const counts = { changed: 0, unchanged: 0, refused: 0, mended: 0 };
  const examples = createExamples(column);
  const refusals = createExamples(column);
  const ofStatus = column.statuses();
  return {
    unchanged: () => void (counts.unchanged += 1),
    refused(code: number, after: string) {
      counts.refused += 1;
      refusals.add(code, after);
    },
    changed(code: number, after: string | null) {
      counts.changed += 1;
      examples.add(code, after);
      if (ofStatus[code] === statuses.invalid && (after === null || fits(after, column))) counts.mended += 1;
    },
    counts: (rows: number): BulkCounts => ({
      rows,
      ...counts,
      examples: examples.list(),
      refusals: refusals.list(),
    }),
  };
}

/** The first different changes, with how many rows they are. */
function createExamples({ texts }: Column) {
  const found: { readonly code: number; readonly after: string | null; rows: number }[] = [];
  return {
    add(code: number, after: string | null) {
      const known = found.find((each) => each.code === code && each.after === after);
      if (known) known.rows += 1;
      else if (found.length < mostExamples) found.push({ code, after, rows: 1 });
    },
    list: (): readonly BulkExample[] =>
      found.map(({ code, after, rows }) => ({ before: texts[code] ?? null, after, rows })),
  };
}

/** The changes as an overlay, whose rows ascend and whose texts are those that are used. */
function overlayFrom(
  changes: { readonly rows: Uint32Array; readonly made: Uint32Array; readonly count: number },
  texts: readonly EditedText[],
): Overlay | null {
  const { count } = changes;
  if (count === 0) return null;
  const rows = changes.rows.slice(0, count);
  const codes = changes.made.slice(0, count);
  if (isAscending(rows)) return { rows, codes, texts };
  const places = new Map<number, number>();
  for (let at = 0; at < count; at += 1) places.set(rows[at] ?? 0, at);
  const ordered = rows.slice().sort();
  return { rows: ordered, codes: ordered.map((row) => codes[places.get(row) ?? 0] ?? 0), texts };
}

function isAscending(rows: Uint32Array): boolean {
  for (let at = 1; at < rows.length; at += 1) if ((rows[at] ?? 0) <= (rows[at - 1] ?? 0)) return false;
  return true;
}
