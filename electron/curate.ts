import { runCommandLine } from './curate/command-line';

/**
 * The headless command line: the same reading, checking and writing as the app's, without window or browser. Answers by
 * exit code: 0 clean, 1 findings or differences, 2 cannot be read or done.
 */
// A reader such as `head` may close the pipe before everything is said: no reason to fail.
process.stdout.on('error', () => undefined);

void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
