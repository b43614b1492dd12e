import { writeFileSync } from 'node:fs';

/**
 * What came of a run of tests.
 * @typedef {object} SuiteReport
 * @property {number} passed how many tests
 * @property {readonly string[]} failures one line for each failed test, file that did not run, and error outside any test
 */

/** A reporter of vitest that writes a SuiteReport into the file that CURATOR_SUITE_REPORT names. */
export default class SuiteReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failed = tests.filter((test) => test.result().state === 'failed');
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const unrun = suites.flatMap((suite) => suite.errors().map((error) => `${nameOf(suite)}: ${describe(error)}`));
    /** @type {SuiteReport} */
    const report = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failures: [...failed.map(nameOf), ...unrun, ...unhandled.map((error) => `outside any test: ${describe(error)}`)],
    };
    const file = process.env['CURATOR_SUITE_REPORT'];
    if (file) writeFileSync(file, JSON.stringify(report));
  }
}

/** @param {import('vitest/node').TestModule | import('vitest/node').TestSuite | import('vitest/node').TestCase} part */
function nameOf(part) {
  return part.type === 'module' ? part.relativeModuleId : `${part.module.relativeModuleId} > ${part.fullName}`;
}

/** The error, where it was thrown, and the test that ran then or last. @param {import('vitest').SerializedError} error */
function describe({ name = 'Error', message, stack = '', VITEST_TEST_NAME: test }) {
  const thrown = stack.split('\n').find((line) => /^\s*at |@/u.test(line)) ?? '';
  const around = typeof test === 'string' ? `, during or after “${test}”` : '';
  return [`${name}: ${message.split('\n')[0]}`, thrown.trim()].filter(Boolean).join(' ') + around;
}
