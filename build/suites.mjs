import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, '.cache/reports');

/**
 * A suite of tests.
 * @typedef {{ readonly name: string, readonly vitest: readonly string[] }} Suite
 * @typedef {import('./suite-reporter.mjs').SuiteReport} SuiteReport
 */

/** @type {Readonly<Record<'unit' | 'chromium' | 'e2e' | 'packaging', Suite>>} */
export const suites = {
  unit: { name: 'unit', vitest: ['--project', 'unit'] },
  chromium: { name: 'chromium', vitest: ['--project', 'chromium'] },
  e2e: { name: 'e2e', vitest: ['--config', 'test/e2e/vitest.config.ts'] },
  packaging: { name: 'packaging', vitest: ['--config', 'test/packaging/vitest.config.ts'] },
};

/**
 * Runs one suite and answers what came of it. A run that fails without saying why, or that holds no test, is a failure.
 * @param {Suite} suite
 * @returns {SuiteReport}
 */
export function runSuite({ name, vitest }) {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const program = path.join(root, 'node_modules/vitest/vitest.mjs');
  const reporter = path.join(root, 'build/suite-reporter.mjs');
  const order = [program, 'run', ...vitest, '--reporter=default', `--reporter=${reporter}`];
  const env = { ...process.env, CURATOR_SUITE_REPORT: file };
  const { status } = spawnSync(process.execPath, order, { cwd: root, stdio: 'inherit', env });
  const report = readReport(file);
  if (!report) return { passed: 0, failures: [`The suite ${name} ended before it could report.`] };
  if (report.failures.length > 0 || (status === 0 && report.passed > 0)) return report;
  const reason = report.passed === 0 ? 'holds no test' : 'failed to run';
  return { ...report, failures: [`The suite ${name} ${reason}.`] };
}

/**
 * @param {string} file
 * @returns {SuiteReport | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {readonly SuiteReport[]} all
 * @returns {SuiteReport}
 */
export function total(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** Says once more, where nobody has to search for it, what went wrong. @param {SuiteReport} report */
export function sayFailures({ failures }) {
  for (const failure of failures) console.error(`FAILED ${failure}`);
}
