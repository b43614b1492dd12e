import { checkDefinitions, problemOf } from '#shared/check/check-definitions';
import { describeProblem } from '#shared/text/problems';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { type OpenedDefinitions, openDefinitions, type Remark, remarkText } from './open-definitions';

/** Says what is wrong or doubtful in definitions files; an info alone leaves a file clean. */
export async function checkDefinitionsFiles(
  files: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const remarks: Remark[] = [];
  let definitions = 0;
  for (const file of files) {
    const opened = await openDefinitions(file, options, 'leave');
    if (!opened.ok) return refuse(opened.error, options, output);
    definitions += opened.value.definitions.length;
    remarks.push(...opened.value.remarks, ...findings(opened.value));
  }
  const found = remarks.filter(({ severity }) => severity !== 'info').length;
  if (options.json) {
    output.out(JSON.stringify({ ok: true, files: files.length, definitions, findings: remarks }, null, 2));
  } else {
    for (const remark of remarks) output.out(remarkText(remark));
    output.out(`${definitions} definitions checked, ${found} findings.`);
  }
  return found === 0 ? 0 : 1;
}

function findings({ file, definitions, lines }: OpenedDefinitions): Remark[] {
  const lineOfCode = new Map(definitions.map(({ code }, index) => [code, lines[index] ?? null]));
  return checkDefinitions(definitions, { namingStyle: 'any' })
    .map((finding) => ({
      file,
      line: lineOfCode.get(finding.code) ?? null,
      column: null,
      severity: finding.severity,
      rule: finding.rule,
      message: `${finding.code}: ${describeProblem(problemOf(finding), 'en')}`,
    }))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
}
