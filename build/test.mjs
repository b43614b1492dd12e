// npm test: every suite in turn, and one line at the end.
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt } from './fresh-build.mjs';
import { runSuite, suites, total } from './suites.mjs';

const noResult = { passed: 0, failed: 1 };

if (!ensureChromium()) process.exit(1);
const counts = [runSuite(suites.unit), runSuite(suites.chromium), ensureBuilt('all') ? runSuite(suites.e2e) : noResult];
const { passed, failed } = total(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
