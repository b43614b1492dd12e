import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Problem } from '#shared/attribute/problem';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { Json } from '#shared/base/canonical-json';
import type { ChangeSet } from '#shared/change/change';
import { readCell } from '#shared/format/cell-text';
import { proposeMapping } from '#shared/format/map-columns';
import { readDefinitions } from '#shared/format/read-definitions';
import { readTableAnswer, type SourceTable } from '#shared/format/source-table';
import { completeSide, type SpokenDefinition } from '#shared/merge/complete-side';
import { policyLoosens, purposeLoosens } from '#shared/merge/loosens';
import type { MergeFollowers } from '#shared/merge/merge-changes';
import {
  changesOfWorkspaces,
  mergeWorkspaces,
  settleWorkspaces,
  type SettledWorkspaces,
  type WorkspaceMerge,
} from '#shared/merge/merge-workspace';
import { foreignColumn } from '#shared/merge/merged-fields';
import { emptyRegister, lent, type Register } from '#shared/merge/register';
import { decisionKey, wholeRow, type MergeDecision } from '#shared/merge/settle-merge';
import type { Review } from '#shared/review/review';
import {
  columnField,
  isAboutAttribute,
  isWritten,
  lineAt,
  linePlaces,
  outcomeOf,
  stateOf,
  type LinePlace,
} from './merge-lines';
import {
  lineStates,
  type LineDecision,
  type MergeOutline,
  type MergeSide,
  type MergeService,
  type TheirsOutline,
} from './merge-protocol';

/** The state of one merge: the three sides, what was decided, and what it comes to. */
export function createMergeService(): MergeService {
  let spoken: readonly SpokenDefinition[] = [];
  let base: readonly AttributeDefinition[] = [];
  let current: readonly AttributeDefinition[] = [];
  let merge: WorkspaceMerge = { definitions: { base: [], ours: [], theirs: [], rows: [] }, records: [] };
  let decisions: ReadonlyMap<string, MergeDecision> = new Map();
  let settled: SettledWorkspaces = { outcomes: new Map(), records: new Map(), open: [] };
  let places: readonly LinePlace[] = [];
  // What was asked about once stays a line, so that lines stay where they are while others are decided.
  let asked: SettledWorkspaces['open'] = [];
  let accepted: ChangeSet = [];
  /** A whole workspace, where theirs is one: what it lacks was removed there. */
  let isWhole = false;
  const reviews: Record<MergeSide, readonly Review[]> = { base: [], ours: [], theirs: [] };
  const registers: Record<MergeSide, Register> = { base: emptyRegister, ours: emptyRegister, theirs: emptyRegister };
  const changesNow = (files: MergeFollowers['files']): ChangeSet =>
    changesOfWorkspaces(merge, settled, { files, reviews: reviews.ours, others: isWhole ? reviews : null });

  const outline = (): MergeOutline => {
    const open = new Set(settled.open.map(({ row, field }) => decisionKey(row.key, field)));
    const states = new Uint8Array(places.length);
    const rows = new Uint32Array(places.length);
    let row = -1;
    places.forEach((place, position) => {
      const key = decisionKey(place.row.key, place.field);
      states[position] = lineStates.indexOf(
        stateOf(place, outcomeOf(place.row, settled), open.has(key), decisions.has(key)),
      );
      if (places[position - 1]?.row !== place.row) row += 1;
      rows[position] = row;
    });
    const changes = changesNow([]);
    return {
      states,
      rows,
      changes: changes.length > 0,
      reviews: isWhole ? new Set(changes.filter(({ table }) => table === 'reviews').map(({ key }) => key)).size : 0,
    };
  };
  const settle = (next: ReadonlyMap<string, MergeDecision>): void => {
    decisions = next;
    settled = settleWorkspaces(merge, decisions);
    const known = new Set(asked.map(({ row, field }) => decisionKey(row.key, field)));
    const fresh = settled.open.filter(({ row, field }) => !known.has(decisionKey(row.key, field)));
    if (fresh.length === 0 && places.length > 0) return;
    asked = [...asked, ...fresh];
    places = linePlaces(merge, asked);
  };

  return {
    load(answer) {
      const read = readSide(answer);
      if (!read.ok) return read;
      spoken = read.value.spoken;
      isWhole = false;
      return ok(read.value.outline);
    },
    loadBase(answer) {
      const read = readSide(answer);
      if (!read.ok) return read;
      const [defect] = read.value.outline.defects;
      if (defect) return fail(defect);
      base = completeSide(read.value.spoken, []);
      return ok(null);
    },
    takeBase(offset, definitions) {
      base = [...base.slice(0, offset), ...definitions];
    },
    takeTheirs(offset, definitions) {
      isWhole = true;
      spoken = [...spoken.slice(0, offset), ...definitions.map((given) => ({ code: given.code, given }))];
    },
    takeRegister(side, register) {
      registers[side] = register;
    },
    takeReviews(side, offset, some) {
      reviews[side] = [...reviews[side].slice(0, offset), ...some];
    },
    takeCurrent(offset, definitions) {
      current = [...current.slice(0, offset), ...definitions];
    },
    merge() {
      // What the platform fixes is known here; a file says nothing of it.
      const platform = new Map(current.map((each) => [each.code, each]));
      const theirs = completeSide(
        spoken.map(({ code, given }) => {
          const { category, locked } = platform.get(code) ?? { category: 'custom', locked: false };
          return { code, given: { ...given, category, locked } };
        }),
        base,
      );
      merge = mergeWorkspaces({ base, ours: current, theirs }, isWhole ? registers : lent(registers.ours), {
        missingInTheirs: isWhole ? 'removed' : 'ask',
      });
      [places, asked] = [[], []];
      settle(new Map());
      return outline();
    },
    lines: (positions) =>
      positions.flatMap((position) => {
        const place = places[position];
        return place ? [lineAt(place, settled, decisions)] : [];
      }),
    decide(position, decision) {
      const place = places[position];
      const meant = place ? meaningOf(place, decision) : ok(null);
      if (!meant.ok) return meant;
      const next = new Map(decisions);
      if (place) put(next, place, meant.value);
      settle(next);
      return ok(outline());
    },
    decideOpen(positions, side) {
      const wanted = new Set(positions);
      const open = new Set(settled.open.map(({ row, field }) => decisionKey(row.key, field)));
      const next = new Map(decisions);
      places.forEach((place, position) => {
        if (!wanted.has(position) || !open.has(decisionKey(place.row.key, place.field))) return;
        if (!isLowering(place, side)) put(next, place, { take: side });
      });
      settle(next);
      return outline();
    },
    accept(files) {
      accepted = changesNow(files);
      return accepted.length;
    },
    changes: (offset, limit) => accepted.slice(offset, offset + limit),
  };
}

function put(decisions: Map<string, MergeDecision>, { row, field }: LinePlace, decision: MergeDecision | null): void {
  const key = decisionKey(row.key, field);
  if (decision) decisions.set(key, decision);
  else decisions.delete(key);
}

/** Whether taking that side makes something less personal, or people less protected, than the other side has it. */
function isLowering(place: LinePlace, side: 'ours' | 'theirs'): boolean {
  if (!isAboutAttribute(place)) return isLoosening(place, side);
  if (place.field !== 'isPersonalInfo') return false;
  const { row } = place;
  const [taken, other] = side === 'ours' ? [row.ours, row.theirs] : [row.theirs, row.ours];
  return taken?.isPersonalInfo === 'no' && other?.isPersonalInfo !== 'no';
}

function isLoosening({ row, field }: LinePlace, side: 'ours' | 'theirs'): boolean {
  if (!('table' in row)) return false;
  const merged = row.fields.find((each) => each.field === field);
  const loosens = row.table === 'policies' ? policyLoosens : purposeLoosens;
  return merged !== undefined && loosens(field, merged[side], merged[side === 'ours' ? 'theirs' : 'ours']);
}

function meaningOf(place: LinePlace, decision: LineDecision): Result<MergeDecision | null, Problem> {
  if ('take' in decision) return ok(decision.take === 'none' ? null : { take: decision.take });
  const { field } = place;
  if (!isAboutAttribute(place)) {
    const value = decision.text.trim();
    if (field === 'name' && value === '') return fail({ code: 'name-empty', params: {} });
    return ok(isWritten(field) ? { value } : null);
  }
  if (foreignColumn(field) !== null) return ok({ value: decision.text });
  const own = field === wholeRow ? null : columnField(field);
  if (!own) return ok(null);
  const read = readCell(own, decision.text);
  if (!read.ok) return read;
  const value: Json = read.value;
  return ok({ value });
}

/** A file as a side of a merge. Every row has to be readable, and to say whose it is. */
function readSide(
  answer: string,
): Result<{ readonly spoken: readonly SpokenDefinition[]; readonly outline: TheirsOutline }, Fault> {
  const table = readTableAnswer(answer);
  if (!table.ok) return table;
  const { fileName, defects, states = [] } = table.value;
  const { rows } = readDefinitions(table.value, proposeMapping(table.value.columns), { emptyMeans: 'clear' });
  const codes = new Set<string>();
  const doubtful = rows.flatMap(({ line, code, problems }) => {
    const isRepeated = code === '' || codes.has(code);
    codes.add(code);
    const column = problems[0]?.column;
    if (!isRepeated && problems.length === 0) return [];
    return [fault('invalid-value', { file: fileName, line, ...(typeof column === 'number' && { column }) })];
  });
  const spoken = rows.map(({ code, given }) => ({ code, given }));
  return ok({
    spoken,
    outline: { definitions: rows.length, states, defects: [...named(defects, fileName), ...doubtful] },
  });
}

function named(defects: SourceTable['defects'], file: string): readonly Fault[] {
  return defects.map((defect) => ({ ...defect, file }));
}
