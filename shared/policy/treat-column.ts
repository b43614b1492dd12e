import { finish } from '../base/steps';
import type { TextColumn } from '../query/text-column';
import { settle, type ColumnPlan, type Decision } from './decide';
import type { Mask } from './mask';
import { startTally, type PolicyTally } from './tally';

/** What the policy leaves of a column. */
export interface TreatedColumn {
  /** The column itself where nothing of it changes. */
  readonly column: TextColumn;
  readonly tally: PolicyTally;
}

/**
 * Lays a plan over a column of any length: each row is decided about by what the consent columns say there, and each
 * different text is masked once. `consentAt` answers the column under a key of the plan. With `rows` only those are
 * decided about and counted; the others have no value in the outcome, so that nothing of them can leave.
 */
export function treatColumn(
  column: TextColumn,
  plan: ColumnPlan,
  mask: Mask,
  consentAt: (key: string) => TextColumn,
  rows: Uint32Array | null = null,
): TreatedColumn {
  return finish(treatSteps(column, plan, mask, consentAt, rows));
}

/** How many rows are treated between two pauses: of hashes some ten milliseconds. */
const rowsAStep = 1024;

/** `treatColumn` a piece at a time; yields how many rows are treated. */
export function* treatSteps(
  column: TextColumn,
  plan: ColumnPlan,
  mask: Mask,
  consentAt: (key: string) => TextColumn,
  rows: Uint32Array | null,
): Generator<number, TreatedColumn> {
  const { texts, codes } = column;
  const decisionOf = rowDecisions(plan, consentAt);
  const counter = startTally();
  const outcome = { texts: texts.slice(), codes: new Uint32Array(codes.length) };
  const maskedCodes = new Map<number, number>();
  let changed = rows !== null && rows.length < codes.length;
  const treat = (row: number): void => {
    const code = codes[row] ?? 0;
    const text = texts[code];
    if (text === null || text === undefined || text === '') {
      outcome.codes[row] = code;
      return;
    }
    const decision = decisionOf(row);
    counter.count(decision);
    if (decision.treatment !== 'allow') changed = true;
    outcome.codes[row] =
      decision.treatment === 'allow' ? code : decision.treatment === 'drop' ? 0 : maskedCode(code, text);
  };
  const maskedCode = (code: number, text: string): number => {
    const known = maskedCodes.get(code);
    if (known !== undefined) return known;
    const masked = mask(text);
    const made = masked === null ? 0 : outcome.texts.push(masked) - 1;
    maskedCodes.set(code, made);
    return made;
  };
  const count = rows?.length ?? codes.length;
  for (let index = 0; index < count; index += 1) {
    if (index % rowsAStep === 0) yield index;
    treat(rows ? (rows[index] ?? 0) : index);
  }
  if (!changed) return { column, tally: counter.tally() };
  return { column: { ...forgetUnused(outcome), distinct: false }, tally: counter.tally() };
}

/** Texts that no row has any more must not go along: they are what was masked and dropped. */
function forgetUnused({
  texts,
  codes,
}: {
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array<ArrayBuffer>;
}) {
  const kept: (string | null)[] = [null];
  const codeOf = new Uint32Array(texts.length);
  for (const [row, code] of codes.entries()) {
    if (code === 0) continue;
    if (codeOf[code] === 0) codeOf[code] = kept.push(texts[code] ?? null) - 1;
    codes[row] = codeOf[code] ?? 0;
  }
  return { texts: kept, codes };
}

/** The decision about each row. Consent repeats, so each different set of answers is decided about once. */
export function rowDecisions(plan: ColumnPlan, consentAt: (key: string) => TextColumn): (row: number) => Decision {
  if (plan.kind === 'fixed') {
    const decision = settle(plan, () => null);
    return () => decision;
  }
  const keys = [
    ...new Set(plan.anyOf.flatMap((questions) => questions.flatMap(({ at }) => (at === null ? [] : [at])))),
  ];
  const asked = keys.map(consentAt);
  const decide = (answers: readonly number[]): Decision =>
    settle(plan, (key) => {
      const at = keys.indexOf(key);
      return asked[at]?.texts[answers[at] ?? 0] ?? null;
    });
  const [only] = asked;
  if (asked.length === 1 && only) {
    const known: Decision[] = [];
    return (row) => {
      const code = only.codes[row] ?? 0;
      return (known[code] ??= decide([code]));
    };
  }
  const known = new Map<string, Decision>();
  return (row) => {
    const answers = asked.map(({ codes }) => codes[row] ?? 0);
    const id = answers.join(' ');
    const made = known.get(id) ?? decide(answers);
    known.set(id, made);
    return made;
  };
}
