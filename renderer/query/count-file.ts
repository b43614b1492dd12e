import { rowDecisions } from '#shared/policy/treat-column';
import type { Decision } from '#shared/policy/decide';
import type { PlannedColumn } from '#shared/policy/plan-file';
import { type PolicyTally, startTally } from '#shared/policy/tally';
import { type ColumnSurvey, startSurvey, type SurveyKind } from '#shared/query/survey';
import { columnOf, type TextColumn } from '#shared/query/text-column';
import { rowsOf, saysText, type TextPage } from '#shared/query/text-page';
import { createPageMemory } from '#shared/parquet/page-memory';
import { Superseded } from './columns';
import { editedTexts } from './edited-texts';
import type { OpenFile } from './open-file';
import { readAhead } from './read-ahead';
import { runSteps, startPace } from './run-steps';
import { type Following, type Written, writtenColumn } from './treat-file';

/** What hears the pieces of one column; `start` is the first row of a piece in the file. */
interface PieceCounter {
  addPage(page: TextPage, start: number): void;
  addTexts(texts: readonly (string | null)[], start: number): void;
}

/** What ways of writing could not hold of columns; all that have to be read are read in one go. */
export async function surveyFile(
  file: OpenFile,
  written: Written,
  { columns, kind }: { readonly columns: readonly string[]; readonly kind: SurveyKind },
  following: Following,
): Promise<readonly ColumnSurvey[]> {
  const mask = maskOf(file, written);
  const counters = new Map(columns.map((id) => [id, startSurvey()]));
  const read = kind === 'all' ? columns : await missingColumns(file, columns, written.edited);
  const pieces = read.map((id): PieceCounter => {
    const counter = counters.get(id) ?? startSurvey();
    return {
      addPage: (page, start) => counter.addPage(page, { start, mask }),
      addTexts: (texts, start) => counter.add(texts, { start, mask }),
    };
  });
  await countPieces(file, written.edited, read, pieces, following);
  return [...counters.values()].map((counter) => counter.survey());
}

/** What the policy would do to the values of columns, which are not treated for it: only where some stand is looked at. */
export async function tallyFile(
  file: OpenFile,
  written: Written,
  columns: readonly PlannedColumn[],
  following: Following,
): Promise<readonly PolicyTally[]> {
  const mask = maskOf(file, written);
  const decided = new Map<string, DecidedRows>();
  const counters: { readonly decided: DecidedRows; readonly counts: Uint32Array }[] = [];
  for (const { plan } of columns) {
    const key = JSON.stringify(plan);
    const known = decided.get(key) ?? (await decideRows(file, written, plan, following.isStopped));
    decided.set(key, known);
    counters.push({ decided: known, counts: new Uint32Array(known.decisions.length) });
  }
  const pieces = counters.map(({ decided: { places }, counts }): PieceCounter => {
    const count = (row: number): void => {
      if (mask?.[row] === 0) return;
      const place = places ? (places[row] ?? 0) : 0;
      counts[place] = (counts[place] ?? 0) + 1;
    };
    return {
      addPage(page, start) {
        for (let row = 0; row < rowsOf(page); row += 1) if (saysText(page, row)) count(start + row);
      },
      addTexts(texts, start) {
        for (let at = 0; at < texts.length; at += 1) if ((texts[at] ?? '') !== '') count(start + at);
      },
    };
  });
  await countPieces(
    file,
    written.edited,
    columns.map(({ column }) => column),
    pieces,
    following,
  );
  return counters.map(({ decided: { decisions }, counts }) => {
    const counter = startTally();
    for (const [place, decision] of decisions.entries()) counter.count(decision, counts[place]);
    return counter.tally();
  });
}

/**
 * The columns in which values may be missing. Where none is, none is mixed up with an empty text, and that is known by the
 * file's footer and the edits alone.
 */
async function missingColumns(file: OpenFile, ids: readonly string[], edited: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of ids) {
    const column = file.named(id);
    const isMissing = !column || file.parquet.missingIn(column.name) !== 0;
    const { texts, codes } = column && edited ? (await file.laidOver(column)).overlay : noOverlay;
    const isCleared = codes.some((code) => texts[code] === null);
    if (isMissing || isCleared) found.push(id);
  }
  return found;
}

const noOverlay = columnOf([]);

/** Which decisions there are, and for each row of the file the place of its own; null where there is one for all. */
interface DecidedRows {
  readonly decisions: readonly Decision[];
  readonly places: Uint8Array | null;
}

/** There are as many reasons at most, and fewer treatments. */
async function decideRows(
  file: OpenFile,
  { edited }: Written,
  plan: PlannedColumn['plan'],
  isStopped: () => boolean,
): Promise<DecidedRows> {
  const { rows } = file.parquet;
  const consent = new Map<string, TextColumn>();
  const asked = plan.kind === 'consent' ? plan.anyOf.flat().flatMap(({ at }) => (at === null ? [] : [at])) : [];
  for (const place of new Set(asked)) {
    const texts = await writtenColumn(file, place, edited);
    if (isStopped()) throw new Superseded();
    if (texts) consent.set(place, texts);
  }
  const none = columnOf([]);
  const decisionOf = rowDecisions(plan, (place) => consent.get(place) ?? none);
  if (plan.kind === 'fixed') return { decisions: [decisionOf(0)], places: null };
  const decisions: Decision[] = [];
  const known = new Map<Decision, number>();
  const same = new Map<string, number>();
  const places = new Uint8Array(rows);
  const steps = function* (): Generator<number, void> {
    for (let row = 0; row < rows; row += 1) {
      if (row % rowsAStep === 0) yield row;
      const decision = decisionOf(row);
      const place = known.get(decision) ?? placeOf(decision);
      places[row] = place;
    }
  };
  const placeOf = (decision: Decision): number => {
    const key = `${decision.treatment} ${decision.reason}`;
    const place = same.get(key) ?? decisions.push(decision) - 1;
    same.set(key, place);
    known.set(decision, place);
    return place;
  };
  await runSteps(steps(), isStopped);
  return { decisions, places };
}

/** So many rows between two looks at the clock. */
const rowsAStep = 16_384;

/** Reads columns once, row group by row group, and lets each counter hear the pieces of its own. */
async function countPieces(
  file: OpenFile,
  edited: boolean,
  ids: readonly string[],
  counters: readonly PieceCounter[],
  { isStopped, onShare }: Following,
): Promise<void> {
  const pace = startPace();
  const memory = createPageMemory();
  const left: number[] = [];
  for (const [index, id] of ids.entries()) {
    if (!(await countKept(file, id, edited, counters[index]))) left.push(index);
  }
  if (left.length === 0) return;
  const all = left.map((index) => ids[index] ?? '');
  for await (const { group, columns } of readAhead(file, all, edited)) {
    for (const [at, { id, pages }] of columns.entries()) {
      if (isStopped()) throw new Superseded();
      const counter = counters[left[at] ?? -1];
      if (!counter) continue;
      memory.reuse();
      const unpacked = pages?.unpack(memory);
      const steps = unpacked
        ? pageSteps(counter, unpacked, group.start)
        : textSteps(counter, await editedTexts(file, id, group, edited), group.start);
      const share = (group.start + ((at + 1) / columns.length) * (group.end - group.start)) / file.parquet.rows;
      await runSteps(steps, isStopped, () => onShare(share), pace);
    }
  }
}

/** Of what is decoded already each different text is looked at once; false where the column is not kept so. */
async function countKept(
  file: OpenFile,
  id: string,
  edited: boolean,
  counter: PieceCounter | undefined,
): Promise<boolean> {
  const column = file.named(id);
  const whole = column && file.columns.kept(column.name).whole;
  if (!column || !whole || (edited && (await file.laidOver(column)).overlay.rows.length > 0)) return false;
  counter?.addPage({ kind: 'coded', texts: whole.texts, codes: whole.codes }, 0);
  return true;
}

function* pageSteps(counter: PieceCounter, pages: readonly TextPage[], start: number): Generator<void, void> {
  let from = start;
  for (const page of pages) {
    counter.addPage(page, from);
    from += rowsOf(page);
    yield;
  }
}

function* textSteps(counter: PieceCounter, texts: readonly (string | null)[], start: number): Generator<void, void> {
  counter.addTexts(texts, start);
  yield;
}

/** For each row of the file whether it is written; null where all are. */
function maskOf(file: OpenFile, { rows }: Written): Uint8Array | null {
  if (!rows) return null;
  const mask = new Uint8Array(file.parquet.rows);
  for (const row of rows) mask[row] = 1;
  return mask;
}
