import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { type ConvertReport, type ProfileFormat, profileFormats } from '#shared/profile/convert-report';
import { describeFault } from '#shared/text/faults';
import { describeDoubt, describeReject } from '#shared/text/profiles';
import { writeFault } from '../disk/disk-fault';
import { nothingForced } from '../engine/profiles/convert-order';
import { convertProfile } from '../engine/profiles/convert-profile';
import type { CommandOptions, ExitCode, Output } from './command';
import { counted } from './counted';
import { outputNames } from './output-names';
import { delimiterOf } from './profile-source';
import { severalAtOnce } from './several-at-once';

/** Small files wait for the disk most of the time; of large ones, in bytes, each takes what memory there is. */
const atOnce = { tasks: 8, weight: 32 * 1024 * 1024 };

interface Task {
  readonly input: string;
  readonly output: string;
  readonly format: ProfileFormat;
}

/**
 * Converts profile files: one to a named file, or many into a folder. A file that cannot be read is told and the others go
 * on. Answers 0 where every line of every file became a row, 1 where something was set aside or a file failed, 2 where
 * nothing could be done.
 */
export async function convertProfiles(
  files: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const outDir = options['out-dir'];
  const tasks = outDir === undefined ? oneTask(files, options) : manyTasks(files, outDir, options);
  if (tasks === null) {
    output.err(
      'Usage: npm run curate -- profiles convert IN OUT, where OUT ends in .csv, .ndjson or .parquet,\n' +
        '   or: npm run curate -- profiles convert --to csv|ndjson|parquet --out-dir DIR FILE...',
    );
    return 2;
  }
  const problem = outDir === undefined ? null : await makeFolder(outDir);
  const inputs = new Set(tasks.map(({ input }) => path.resolve(input)));
  const taken = new Set<string>();
  const told: string[] = [];
  let failed = 0;
  let rejected = 0;
  await severalAtOnce(
    tasks,
    atOnce,
    sizeOf,
    async (task) => (problem ? fail(problem) : convertOne(task, inputs, taken, options)),
    (task, outcome) => {
      failed += outcome.ok ? 0 : 1;
      rejected += outcome.ok ? outcome.value.rejected : 0;
      // As text of its own: names and texts in a report would keep alive the text of the file that they were cut from.
      if (options.json) told.push(asJson(outcome));
      else say(task, outcome, output);
    },
  );
  if (options.json) output.out(outDir === undefined ? told.join('') : manyAsJson(told, failed));
  if (failed === tasks.length) return 2;
  return failed > 0 || rejected > 0 ? 1 : 0;
}

function oneTask(files: readonly string[], { to }: CommandOptions): readonly Task[] | null {
  const [input, output, ...others] = files;
  if (input === undefined || output === undefined || others.length > 0) return null;
  const format = formatOf(to ?? path.extname(output).slice(1));
  return format && [{ input, output, format }];
}

function manyTasks(files: readonly string[], folder: string, { to }: CommandOptions): readonly Task[] | null {
  const format = formatOf(to ?? '');
  if (!format) return null;
  const names = outputNames(files, format);
  return files.map((input, index) => ({ input, output: path.join(folder, names[index] ?? ''), format }));
}

function formatOf(text: string): ProfileFormat | null {
  const name = text.toLowerCase() === 'jsonl' ? 'ndjson' : text.toLowerCase();
  return profileFormats.find((format) => format === name) ?? null;
}

/** What cannot be looked at weighs nothing: why it cannot is told when it is converted. */
async function sizeOf({ input }: Task): Promise<number> {
  const stats = await stat(input).catch(() => null);
  return stats?.size ?? 0;
}

async function makeFolder(folder: string): Promise<Fault | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    return writeFault(error, folder);
  }
}

async function convertOne(
  { input, output, format }: Task,
  inputs: ReadonlySet<string>,
  taken: Set<string>,
  { encoding, delimiter, sheet }: CommandOptions,
): Promise<Result<ConvertReport, Fault>> {
  const target = path.resolve(output);
  // Nothing that was given or has just been written is overwritten.
  if (inputs.has(target)) return fail(fault('file-unwritable', { file: output, reason: 'it is an input' }));
  if (taken.has(target)) {
    return fail(fault('file-unwritable', { file: output, reason: `another input has this name: ${input}` }));
  }
  taken.add(target);
  const forced = {
    ...nothingForced,
    encoding: encoding ?? null,
    sheet: sheet ?? null,
    delimiter: delimiterOf(delimiter),
  };
  const done = await convertProfile({ input: path.resolve(input), output: target, format, forced });
  return done.ok
    ? { ok: true, value: { ...done.value, input, output } }
    : fail({ ...done.error, file: nameIn(done.error, input, output) });
}

/** The fault speaks of one of the two files, in the words in which it was given. */
function nameIn({ code }: Fault, input: string, output: string): string {
  return code === 'file-unwritable' || code === 'disk-full' ? output : input;
}

function say({ input, output }: Task, outcome: Result<ConvertReport, Fault>, { out, err }: Output): void {
  if (!outcome.ok) {
    err(describeFault(outcome.error, 'en'));
    return;
  }
  const { rows, columns, doubts, rejects, rejected } = outcome.value;
  for (const doubt of doubts) err(`${input}: doubt [${doubt.code}] ${describeDoubt(doubt, 'en')}`);
  for (const reject of rejects) {
    err(
      `${input}:${reject.line}: left out [${reject.reason}] ${describeReject(reject, 'en')} ${JSON.stringify(reject.text)}`,
    );
  }
  if (rejected > rejects.length) err(`${input}: ${rejected - rejects.length} more left out.`);
  out(`${output}: ${counted(rows, 'row')}, ${counted(columns.length, 'column')}.`);
}

function asJson(outcome: Result<ConvertReport, Fault>): string {
  const told = outcome.ok
    ? { ok: true, ...outcome.value }
    : { ok: false, error: { ...outcome.error, message: describeFault(outcome.error, 'en') } };
  return JSON.stringify(told, null, 2);
}

function manyAsJson(files: readonly string[], failed: number): string {
  return `{\n"ok": ${failed === 0},\n"files": [\n${files.join(',\n')}\n]\n}`;
}
