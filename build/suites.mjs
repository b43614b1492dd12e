import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, '.cache/reports');

/**
 * A suite of tests.
 * @typedef {{ readonly name: string, readonly vitest: readonly string[] }} Suite
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 */

/** @type {Readonly<Record<'unit' | 'chromium' | 'e2e' | 'packaging', Suite>>} */
export const suites = {
  unit: { name: 'unit', vitest: ['--project', 'unit'] },
  chromium: { name: 'chromium', vitest: ['--project', 'chromium'] },
  e2e: { name: 'e2e', vitest: ['--config', 'test/e2e/vitest.config.ts'] },
  packaging: { name: 'packaging', vitest: ['--config', 'test/packaging/vitest.config.ts'] },
};

/**
 * Runs one suite and answers its count. A run that fails without a failed test, or that holds no test, counts as one
 * failure.
 * @param {Suite} suite
 * @returns {Count}
 */
export function runSuite({ name, vitest }) {
  const report = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(root, 'node_modules/vitest/vitest.mjs');
  const order = [program, 'run', ...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, order, { cwd: root, stdio: 'inherit' });
  const { passed, failed } = readCount(report);
  const isHollow = failed === 0 && (status !== 0 || passed === 0);
  if (isHollow) console.error(passed === 0 ? `The suite ${name} holds no test.` : `The suite ${name} failed to run.`);
  return { passed, failed: isHollow ? 1 : failed };
}

/**
 * @param {string} report
 * @returns {Count}
 */
function readCount(report) {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed, failed };
  } catch {
    return { passed: 0, failed: 0 }; // the run ended before it could report
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function total(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}
