import type { AttributeDefinition } from '#shared/attribute/attribute';
import { standardAttributes } from '#shared/attribute/standard-attributes';
import type { Json } from '#shared/base/canonical-json';
import type { Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { completeSide } from '#shared/merge/complete-side';
import { mergeDefinitions, type DefinitionsMerge } from '#shared/merge/merge-definitions';
import type { ConflictReason } from '#shared/merge/merged-fields';
import { type MergeConflict, settleMerge, wholeRow } from '#shared/merge/settle-merge';
import { describeProblem } from '#shared/text/problems';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { type MergedSources, writeMerged } from './merged-file';
import { openDefinitions, type OpenedDefinitions, remarkText } from './open-definitions';

/**
 * Merges two versions of a definitions file against their common ancestor, as `git merge-file` does for texts: exit code 0
 * where everything could be merged, 1 where something has to be decided, 2 where a file cannot be read, and then nothing is
 * written. What is open is written as our side has it, but for flags, which are written as personal or undecided.
 */
export async function mergeDefinitionsFiles(
  [baseFile = '', oursFile = '', theirsFile = '']: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const opened: OpenedDefinitions[] = [];
  for (const file of [baseFile, oursFile, theirsFile]) {
    const read = await openWhole(file, options, output);
    if (!read.ok) return read.error ? refuse(read.error, options, output) : 2;
    opened.push(read.value);
  }
  const [base, ours, theirs] = opened;
  if (!base || !ours || !theirs) return 2;
  const sources: MergedSources = { base, ours, theirs };
  const merge = mergeDefinitions(sidesOf(sources));
  const { outcomes, open } = settleMerge(merge);
  const merged = inOrder(merge, outcomes, sources);
  if (options.output !== undefined) {
    const written = await writeMerged(options.output, merged, sources);
    if (!written.ok) return refuse({ ...written.error, file: options.output }, options, output);
  }
  report(merge, open, merged.length, options, output);
  return open.length === 0 ? 0 : 1;
}

/** A file of which a part cannot be read must not be merged: what is missing would count as removed. */
async function openWhole(
  file: string,
  options: CommandOptions,
  output: Output,
): Promise<Result<OpenedDefinitions, Fault | null>> {
  const opened = await openDefinitions(file, options, 'clear');
  if (!opened.ok) return opened;
  const { remarks } = opened.value;
  if (remarks.length === 0) return opened;
  if (options.json) output.out(JSON.stringify({ ok: false, findings: remarks }, null, 2));
  for (const remark of options.json ? [] : remarks) output.err(remarkText(remark));
  return fail(null);
}

function sidesOf({ base, ours, theirs }: MergedSources) {
  const platform = new Map(standardAttributes('', '').map((each) => [each.code, each]));
  const spokenOf = ({ definitions, given }: OpenedDefinitions) =>
    definitions.map(({ code }, place) => {
      const { category, locked } = platform.get(code) ?? { category: 'custom', locked: false };
      return { code, given: { ...given[place], category, locked } };
    });
  const ancestor = completeSide(spokenOf(base), []);
  return {
    base: ancestor,
    ours: completeSide(spokenOf(ours), ancestor),
    theirs: completeSide(spokenOf(theirs), ancestor),
  };
}

/** The outcome in the order of our file; what the other one added stands behind what it stands behind there. */
function inOrder(
  { rows }: DefinitionsMerge,
  outcomes: ReadonlyMap<string, AttributeDefinition | null>,
  { ours, theirs }: MergedSources,
): readonly AttributeDefinition[] {
  const byOurs = new Map(rows.map((row) => [row.ours?.code, row.key]));
  const byTheirs = new Map(rows.map((row) => [row.theirs?.code, row.key]));
  const order = ours.definitions.flatMap(({ code }) => byOurs.get(code) ?? []);
  let behind = -1;
  for (const { code } of theirs.definitions) {
    const key = byTheirs.get(code) ?? '';
    const place = order.indexOf(key);
    behind = place >= 0 ? place : behind + 1;
    if (place < 0) order.splice(behind, 0, key);
  }
  return order.flatMap((key) => outcomes.get(key) ?? []);
}

const reasonWords: Readonly<Record<ConflictReason, string>> = {
  'both-changed': 'both sides changed it',
  'both-added': 'both sides added the attribute and say different things',
  lowered: 'it would not be personal information any more',
  loosened: 'people would be asked for their consent no more',
  rule: 'the sides do not fit together',
  'removed-changed': 'one side removed the attribute and the other changed it',
  missing: 'their side lacks the attribute',
};

function report(
  { rows }: DefinitionsMerge,
  open: readonly MergeConflict[],
  definitions: number,
  options: CommandOptions,
  output: Output,
): void {
  const conflicts = open.map(({ row, field, reason, problem }) => {
    const values = row.fields.find((each) => each.field === field);
    const [base, ours, theirs] = [values?.base ?? null, values?.ours ?? null, values?.theirs ?? null];
    return {
      code: row.code,
      field: field === wholeRow ? null : field,
      reason,
      message: problem ? describeProblem(problem, 'en') : reasonWords[reason],
      base,
      ours,
      theirs,
    };
  });
  const changed = rows.filter(({ base, fields }) => base !== null && fields.length > 0).length;
  const added = rows.filter(({ base }) => base === null).length;
  const removed = rows.filter(({ base, presence }) => base !== null && presence === 'removed').length;
  if (options.json) {
    output.out(
      JSON.stringify(
        { ok: true, file: options.output ?? null, definitions, added, changed, removed, conflicts },
        null,
        2,
      ),
    );
    return;
  }
  for (const { code, field, message, base, ours, theirs } of conflicts) {
    output.err(`conflict ${code}${field === null ? '' : `: ${field}`}: ${message}`);
    if (field === null) continue;
    for (const [name, value] of [
      ['base', base],
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      output.err(`  ${name.padEnd(6)} ${shown(value)}`);
    }
  }
  const sum = `${added} added, ${changed} changed, ${removed} removed, ${conflicts.length} to be decided`;
  output.out(`${definitions} definitions merged: ${sum}.`);
}

function shown(value: Json): string {
  return JSON.stringify(value);
}
