import { groupBy } from '#shared/base/group-by';
import { describeFault } from '#shared/text/faults';
import { describeReason } from '#shared/detect/describe-reason';
import type { DetectedDefinition, Proposal } from '#shared/detect/proposal';
import { proposeFromValues } from '#shared/detect/propose';
import { proposeForEntries, proposeForList } from '#shared/detect/propose-list';
import { gatherEvidence, type ValueEvidence } from '#shared/detect/values/gather';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { readScannedDefinitions, readScannedValues, type ScannedValues } from './scan-source';

/**
 * Proposes for each definition whether it is personal information. With `--values` the answer is about the rows of the
 * values file, together with the definition of the same code where a definitions file is given too.
 */
export async function scanDefinitions(
  [file]: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  if (file === undefined && options.values === undefined) {
    output.err('Usage: npm run curate -- definitions scan [FILE] [--values FILE]');
    return 2;
  }
  const read = file === undefined ? null : await readScannedDefinitions(file, options);
  if (read && !read.ok) return refuse(read.error, options, output);
  const definitions = read?.value.definitions ?? [];
  // Rows that cannot be read have no proposal, and that is said; the others still have theirs.
  for (const defect of read?.value.defects ?? []) output.err(describeFault({ ...defect, file: file ?? '' }, 'en'));
  if (options.values === undefined) {
    print(
      proposeForList(definitions).map((proposal, at) => answer(definitions[at]?.code ?? '', proposal)),
      options,
      output,
    );
    return 0;
  }
  const values = await readScannedValues(options.values, options);
  if (!values.ok) return refuse(values.error, options, output);
  print(judgeValues(values.value, definitions), options, output);
  return 0;
}

interface Answer extends Omit<Proposal, 'reasons'> {
  readonly code: string;
  readonly reasons: readonly (Proposal['reasons'][number] & { readonly text: string })[];
  readonly evidence?: Omit<ValueEvidence, 'category' | 'weight' | 'quasi'>;
}

function answer(code: string, { reasons, ...proposal }: Proposal): Answer {
  const told = reasons.map(({ code: rule, ...reason }) => ({
    text: describeReason({ code: rule, ...reason }, 'en'),
    code: rule,
    ...reason,
  }));
  return { code, ...proposal, reasons: told };
}

/** Answers for each row of values; where a definition has the code, it is judged with all its values and by its list. */
function judgeValues(rows: readonly ScannedValues[], definitions: readonly DetectedDefinition[]): readonly Answer[] {
  const read = rows.map(({ kind, values }) => ({ kind, evidence: gatherEvidence(values) }));
  const byKind = groupBy(read, ({ kind }) => kind);
  const entries = definitions.map((definition) => ({
    definition,
    columns: (byKind.get(definition.code) ?? []).map(({ evidence }) => evidence),
  }));
  const proposals = proposeForEntries(entries);
  const byCode = new Map(definitions.map(({ code }, at) => [code, proposals[at]]));
  return read.map(({ kind, evidence }) => {
    const { category: _category, weight: _weight, quasi: _quasi, ...shown } = evidence;
    return { ...answer(kind, byCode.get(kind) ?? proposeFromValues(evidence)), evidence: shown };
  });
}

function print(answers: readonly Answer[], { json }: CommandOptions, { out }: Output): void {
  if (json) {
    out(JSON.stringify(answers, null, 2));
    return;
  }
  const width = Math.min(40, Math.max(4, ...answers.map(({ code }) => code.length)));
  out(line('code', 'personal', 'score', 'category', 'reasons', width));
  for (const { code, personal, score, category, reasons, evidence } of answers) {
    const grounds = reasons.map(({ text, weight }) => `${text} (${weight > 0 ? '+' : ''}${weight})`);
    const seen = evidence ? [`seen: ${evidence.maskedExamples.join(', ')}`] : [];
    const why = [...(grounds.length > 0 ? grounds : ['nothing in it is known']), ...seen].join('; ');
    out(line(code, personal, score.toFixed(2), category ?? '-', why, width));
  }
  const count = (what: Proposal['personal']) => answers.filter(({ personal }) => personal === what).length;
  out(`${answers.length} scanned: ${count('yes')} personal, ${count('no')} not, ${count('ask')} to ask about.`);
}

function line(code: string, personal: string, score: string, category: string, reasons: string, width: number): string {
  return `${code.padEnd(width)}  ${personal.padEnd(8)}  ${score.padEnd(5)}  ${category.padEnd(44)}  ${reasons}`;
}
