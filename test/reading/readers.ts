import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nothingForced } from '../../electron/engine/profiles/convert-order';
import { convertProfile } from '../../electron/engine/profiles/convert-profile';
import type { CleanTable } from '../fixtures/profiles/clean-table';

/** Reads files, each on its own; null where one could not be read, and for all where the reader is not on this machine. */
export type Reader = (files: readonly string[]) => Promise<readonly (CleanTable | null)[] | null>;

/** As `curate profiles convert --to csv` reads, through what it writes. */
export const ours: Reader = async (files) => {
  const tables: (CleanTable | null)[] = [];
  for (const input of files) {
    const output = path.join(path.dirname(input), 'converted.csv');
    const done = await convertProfile({ input, output, format: 'csv', forced: nothingForced });
    const [names = [], ...rows] = done.ok ? parse(readFileSync(output)) : [];
    tables.push(done.ok ? { names, rows } : null);
  }
  return tables;
};

/** DuckDB's own sniffer at its most lenient, every cell as text. */
const duckdb: Reader = async (files) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const tables: (CleanTable | null)[] = [];
  for (const file of files) {
    const options =
      'all_varchar = true, strict_mode = false, ignore_errors = true, null_padding = true, parallel = false';
    try {
      const answer = await connection.runAndReadAll(`FROM read_csv('${file}', ${options})`);
      const rows = answer.getRowsJson().map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
      tables.push({ names: answer.columnNames(), rows });
    } catch {
      tables.push(null);
    }
  }
  return tables;
};

const pythonReader = `
import csv, json, sys
csv.field_size_limit(2**31 - 1)
answers = []
for name in sys.stdin.read().splitlines():
    try:
        with open(name, newline='', encoding='utf-8') as file:
            text = file.read()
            dialect = csv.Sniffer().sniff(text)
            file.seek(0)
            rows = list(csv.reader(file, dialect))
        answers.append({'names': rows[0] if rows else [], 'rows': rows[1:]})
    except Exception:
        answers.append(None)
json.dump(answers, sys.stdout)
`;
const PythonAnswer = z.array(z.object({ names: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable());

/** Python's own sniffer and reader. */
const python: Reader = async (files) => {
  const { stdout, status } = spawnSync('python3', ['-c', pythonReader], {
    input: files.join('\n'),
    maxBuffer: 2 ** 30,
  });
  return status === 0 ? PythonAnswer.parse(JSON.parse(stdout.toString())) : null;
};

/** What reading is held against, by name. */
export const rivals: Readonly<Record<string, Reader>> = { duckdb, python };
