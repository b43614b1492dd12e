import { describe, expect, test } from 'vitest';
import { parseCommandLine } from './command-line';

describe('the command line', () => {
  test("is read as Playwright writes it: its loader, the debuggers' ports, the app", () => {
    const read = parseCommandLine(['-r', '/loader.js', '--inspect=0', '--remote-debugging-port=0', '/app']);
    expect(read).toMatchObject({
      preloads: ['/loader.js'],
      inspectPort: 0,
      remoteDebuggingPort: 0,
      appPath: '/app',
    });
    expect(read.switches.size).toBe(0);
  });

  test("keeps any other switch before the app for Chromium, whatever its value's characters", () => {
    const { switches } = parseCommandLine(['--lang=tr', '--rules=a=b', '--mute', '.']);
    expect([...switches]).toEqual([
      ['lang', 'tr'],
      ['rules', 'a=b'],
      ['mute', ''],
    ]);
  });

  test("leaves what follows the app's path to the app", () => {
    const { appPath, switches, showVersion } = parseCommandLine(['.', '--version', '--lang=tr', 'file.csv']);
    expect({ appPath, switches: switches.size, showVersion }).toEqual({
      appPath: '.',
      switches: 0,
      showVersion: false,
    });
  });

  test('has no inspector unless asked, and the usual port when asked without one', () => {
    expect(parseCommandLine(['.']).inspectPort).toBeNull();
    expect(parseCommandLine(['--inspect', '.']).inspectPort).toBe(9229);
  });

  test("tells Chromium's debugging port only where it was asked for", () => {
    expect(parseCommandLine(['.']).remoteDebuggingPort).toBeNull();
    expect(parseCommandLine(['--remote-debugging-port=9333', '.']).remoteDebuggingPort).toBe(9333);
  });

  test('takes the folder of user data', () => {
    expect(parseCommandLine(['--user-data-dir=/tmp/a', '.']).userDataDir).toBe('/tmp/a');
  });

  test.each(['-v', '--version'])('shows the version for %s', (word) => {
    expect(parseCommandLine([word])).toMatchObject({ showVersion: true, appPath: null });
  });
});
