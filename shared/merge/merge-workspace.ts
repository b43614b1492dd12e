import type { AttributeDefinition } from '../attribute/attribute';
import type { ChangeSet } from '../change/change';
import { changesOfMerge, type MergeFollowers } from './merge-changes';
import { mergeDefinitions, type DefinitionsMerge, type MergeChoices } from './merge-definitions';
import { definitionLoosens } from './loosens';
import { mergePolicies, renamedPolicy, type PolicyNames } from './merge-policy';
import { mergePurposes } from './merge-purposes';
import type { MergeSides } from './align';
import type { RecordOutcomes, RecordRow } from './merge-record';
import { policyFields, policyOf } from './policy-fields';
import { namesInEnd, namesOfSide, registerOfSide, serving, type PurposeNames } from './purpose-names';
import type { RegisterSides } from './register';
import { settleMerge, type MergeConflict, type MergeDecisions } from './settle-merge';
import { changesOfRecords, settleRecords, type RecordConflict } from './settle-records';

/** Two workspaces as one, as far as they agree by themselves. */
export interface WorkspaceMerge {
  readonly definitions: DefinitionsMerge;
  /** Purposes and the policy; none where their file holds definitions alone. */
  readonly records: readonly RecordRow[];
}

/**
 * Merges definitions, purposes and the policy; a side that says nothing of the latter two is given ours. Purposes go by
 * their ids; whatever names one, or an attribute that gets another code, follows it, so that this is no change of its own.
 * Symmetric in its sides.
 */
export function mergeWorkspaces(sides: MergeSides, registers: RegisterSides, choices?: MergeChoices): WorkspaceMerge {
  const { base, ours, theirs } = registers;
  const purposes = mergePurposes({ base: base.purposes, ours: ours.purposes, theirs: theirs.purposes });
  const named = {
    base: namesOfSide(purposes, 'base'),
    ours: namesOfSide(purposes, 'ours'),
    theirs: namesOfSide(purposes, 'theirs'),
  };
  const merged = mergeDefinitions(
    {
      base: servingAll(sides.base, named.base),
      ours: servingAll(sides.ours, named.ours),
      theirs: servingAll(sides.theirs, named.theirs),
    },
    choices,
    definitionLoosens({ ours: registerOfSide(purposes, 'ours'), theirs: registerOfSide(purposes, 'theirs') }),
  );
  const namesOf = (side: Side): PolicyNames => {
    // A register that was lent speaks as the side that it is from.
    const own = registers[side] === ours ? 'ours' : side;
    return { purposes: named[own], codes: codesOfSide(merged.rows, own) };
  };
  const policies = mergePolicies(
    { base: base.policy, ours: ours.policy, theirs: theirs.policy },
    { base: namesOf('base'), ours: namesOf('ours'), theirs: namesOf('theirs') },
  );
  // The changes begin with what our side really says.
  return { definitions: { ...merged, ...sides }, records: [...purposes, ...policies] };
}

type Side = 'base' | 'ours' | 'theirs';

/** The codes that one side's attributes go on under, by those that they have there. */
function codesOfSide(rows: DefinitionsMerge['rows'], side: Side): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => (row[side] && row[side].code !== row.code ? [[row[side].code, row.code]] : [])));
}

/** The codes that they end under, by those that they went on under. */
function codesInEnd(
  rows: DefinitionsMerge['rows'],
  outcomes: SettledWorkspaces['outcomes'],
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ key, code }) => {
      const end = outcomes.get(key)?.code ?? code;
      return end === code ? [] : [[code, end]];
    }),
  );
}

function servingAll(definitions: readonly AttributeDefinition[], names: PurposeNames): readonly AttributeDefinition[] {
  return names.size === 0 ? definitions : definitions.map((each) => serving(each, names));
}

/** What a merge of workspaces comes to under some decisions. */
export interface SettledWorkspaces {
  readonly outcomes: ReadonlyMap<string, AttributeDefinition | null>;
  readonly records: RecordOutcomes;
  readonly open: readonly (MergeConflict | RecordConflict)[];
}

/** The outcome of a merge under what was decided so far, and what is still open; as `settleMerge` for definitions. */
export function settleWorkspaces(
  { definitions, records }: WorkspaceMerge,
  decisions: MergeDecisions = new Map(),
): SettledWorkspaces {
  const own = settleMerge(definitions, decisions);
  const settled = settleRecords(records, decisions);
  const open = [...own.open, ...settled.open];
  const names = namesInEnd(records.filter(isPurpose), settled.outcomes);
  const codes = codesInEnd(definitions.rows, own.outcomes);
  if (names.size === 0 && codes.size === 0) return { outcomes: own.outcomes, records: settled.outcomes, open };
  const named = new Map(settled.outcomes);
  for (const { key, table } of records) {
    const outcome = named.get(key);
    if (table === 'policies' && outcome)
      named.set(key, policyFields(renamedPolicy(policyOf(outcome), { codes, purposes: names })));
  }
  const outcomes = [...own.outcomes].map(([key, each]) => [key, each && serving(each, names)] as const);
  return { outcomes: new Map(outcomes), records: named, open };
}

function isPurpose({ table }: RecordRow): boolean {
  return table === 'purposes';
}

/** The changes that make our side what a merge came to, with all that follows: one step. */
export function changesOfWorkspaces(
  { definitions, records }: WorkspaceMerge,
  settled: SettledWorkspaces,
  followers: MergeFollowers,
): ChangeSet {
  return [...changesOfMerge(definitions, settled, followers), ...changesOfRecords(records, settled.records)];
}
