// node build/run-suite.mjs NAME FILE: runs one suite and writes "PASSED FAILED" into FILE, for scripts that sum, and
// below it a line for each failure.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runSuite, sayFailures, suites } from './suites.mjs';

const [name = '', file = ''] = process.argv.slice(2);
const suite = Object.values(suites).find((one) => one.name === name);
if (!suite || !file) {
  console.error(`Which suite of ${Object.keys(suites).join(', ')}, and into which file?`);
  process.exit(1);
}
const report = runSuite(suite);
const { passed, failures } = report;
sayFailures(report);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, [`${passed} ${failures.length}`, ...failures, ''].join('\n'));
process.exitCode = failures.length === 0 ? 0 : 1;
