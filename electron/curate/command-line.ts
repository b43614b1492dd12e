import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Output, wordsOf } from './command';

/** Every command, once: help, dispatch and tests read this list. */
export const commands: readonly Command[] = [
  {
    what: 'definitions',
    name: 'check',
    files: 'FILE...',
    summary: 'Says what is wrong or doubtful in the definitions, with file, line and rule.',
    least: 1,
    most: Infinity,
    load: async () => (await import('./check-definitions-files')).checkDefinitionsFiles,
  },
  {
    what: 'definitions',
    name: 'convert',
    files: 'IN OUT',
    summary: 'Writes the definitions in the format of OUT (.csv, .tsv, .json, .xlsx), reads it back and compares.',
    least: 2,
    most: 2,
    load: async () => (await import('./convert-definitions')).convertDefinitions,
  },
  {
    what: 'definitions',
    name: 'diff',
    files: 'OLD NEW',
    summary: 'Lists the definitions that were added, removed or changed, cell by cell.',
    least: 2,
    most: 2,
    load: async () => (await import('./diff-definitions')).diffDefinitions,
  },
  {
    what: 'definitions',
    name: 'merge',
    files: 'BASE OURS THEIRS [-o OUT]',
    summary:
      'Merges two versions of definitions against their common ancestor; what both changed differently, and flags that would be lowered, are conflicts.',
    least: 3,
    most: 3,
    load: async () => (await import('./merge-definitions')).mergeDefinitionsFiles,
  },
  {
    what: 'definitions',
    name: 'scan',
    files: '[FILE] [--values FILE]',
    summary:
      'Proposes which definitions are personal information, of which category and why; with --values judges the values of a file with the columns kind and values (a JSON list).',
    least: 0,
    most: 1,
    load: async () => (await import('./scan')).scanDefinitions,
  },
  {
    what: 'profiles',
    name: 'convert',
    files: 'IN OUT | --to FORMAT --out-dir DIR FILE...',
    summary:
      'Writes profile files as csv, ndjson or parquet, every cell as the file says it, and tells what is doubtful.',
    least: 2,
    most: Infinity,
    load: async () => (await import('./profiles-convert')).convertProfiles,
  },
  {
    what: 'profiles',
    name: 'check',
    files: 'FILE... [--definitions DEFS]',
    summary: 'Says what is wrong or doubtful in profile files, column by column, and writes it as a report.',
    least: 1,
    most: Infinity,
    load: async () => (await import('./profiles-check')).checkProfileFiles,
  },
  {
    what: 'profiles',
    name: 'compare',
    files: 'OLD NEW [--id COLUMN] [--definitions DEFS]',
    summary:
      'Lists the profiles that were added, removed or changed by id, cell by cell, and what became of each column.',
    least: 2,
    most: 2,
    load: async () => (await import('./profiles-compare')).compareProfileFiles,
  },
  {
    what: 'verify',
    name: '',
    files: 'FILE...',
    summary:
      'Says whether receipts and evidence packs are whole: that nothing in them was altered since they were written.',
    least: 1,
    most: Infinity,
    load: async () => (await import('./verify')).verifyFiles,
  },
];

const options = {
  json: { type: 'boolean' },
  columns: { type: 'string' },
  delimiter: { type: 'string' },
  bom: { type: 'boolean' },
  encoding: { type: 'string' },
  sheet: { type: 'string' },
  partial: { type: 'boolean' },
  values: { type: 'string' },
  to: { type: 'string' },
  'out-dir': { type: 'string' },
  definitions: { type: 'string' },
  id: { type: 'string' },
  csv: { type: 'string' },
  html: { type: 'string' },
  reveal: { type: 'boolean' },
  exact: { type: 'boolean' },
  language: { type: 'string' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The help text. */
export function usage(): string {
  const lines = commands.map((each) => `  ${[...wordsOf(each), each.files].join(' ')}\n      ${each.summary}`);
  return [
    'Usage: npm run curate -- WHAT COMMAND FILE... [OPTIONS]',
    '',
    ...lines,
    '',
    'Options:',
    '  --json               answer as JSON',
    '  --encoding NAME      read text in this encoding (default: find out)',
    '  --sheet NAME         read this sheet of a workbook (default: the first with content)',
    '  --columns WHICH      convert: full (default) or dashboard',
    '  --delimiter TEXT     convert: the delimiter of a written CSV: , ; | ~ or tab',
    '  --bom                convert: begin a written CSV with a byte order mark, for Excel',
    '  --partial            convert: leave out what cannot be read, instead of writing nothing',
    '  --output, -o OUT     merge: write the outcome there; without it nothing is written',
    '  --to FORMAT          profiles convert: csv, ndjson or parquet, for files written to --out-dir',
    '  --out-dir DIR        profiles convert: write each file there, named as it is, with the new extension',
    '  --definitions DEFS   profiles check, compare: the definitions to check against (default: the standard attributes)',
    '  --id COLUMN          profiles check, compare: the column that tells profiles apart (default: find out)',
    '  --csv OUT            profiles check, compare: write the findings or all changed cells as a table',
    '  --html OUT           profiles check, compare: write a report as a document',
    '  --reveal             profiles check, compare: show values as they are, also personal ones and those of unknown columns',
    '  --exact              profiles compare: only the same letters are the same, so that 1.0 is not 1',
    '  --language en|tr     profiles check, compare: the language of what is said (default: en)',
    '  --values FILE        scan: judge these values, together with the definition of the same code in FILE',
    '  --help               show this',
    '',
    'Exit code: 0 clean, 1 findings or differences, 2 cannot be read or done.',
  ].join('\n');
}

/** Runs one command line; whatever happens it answers with an exit code and a message, never with an exception. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await dispatch(args, output);
  } catch (error) {
    output.err(`That did not work: ${error instanceof Error ? error.message : 'unknown reason'}`);
    return 2;
  }
}

async function dispatch(args: readonly string[], output: Output): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) {
    output.out(usage());
    return 0;
  }
  const [what, name] = positionals;
  const command = commands.find((each) => wordsOf(each).every((word, index) => positionals[index] === word));
  if (!command) {
    output.err(what === undefined ? usage() : `There is no command "${[what, name].join(' ').trim()}".\n\n${usage()}`);
    return 2;
  }
  const files = positionals.slice(wordsOf(command).length);
  const least = values['out-dir'] === undefined ? command.least : 1;
  if (files.length < least || files.length > command.most) {
    output.err(`Usage: npm run curate -- ${[...wordsOf(command), command.files].join(' ')}`);
    return 2;
  }
  return (await command.load())(files, values, output);
}
