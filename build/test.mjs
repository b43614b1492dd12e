// npm test: every suite in turn, and one line at the end.
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt } from './fresh-build.mjs';
import { runSuite, sayFailures, suites, total } from './suites.mjs';

const noResult = { passed: 0, failures: ['The build failed, so nothing ran end to end.'] };

if (!ensureChromium()) process.exit(1);
const report = total([
  runSuite(suites.unit),
  runSuite(suites.chromium),
  ensureBuilt('all') ? runSuite(suites.e2e) : noResult,
]);
const { passed, failures } = report;
sayFailures(report);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
