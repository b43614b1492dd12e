/** What was asked of the executable: `electron [flags] app [arguments]`. */
export interface CommandLine {
  readonly showVersion: boolean;
  /** Modules to load before the app, as given by `-r`. */
  readonly preloads: readonly string[];
  /** Port of Node's inspector; 0 lets the system choose; null without `--inspect`. */
  readonly inspectPort: number | null;
  /** Port of Chromium's DevTools; 0 lets the system choose; null where nobody asked to be told it. */
  readonly remoteDebuggingPort: number | null;
  readonly userDataDir: string | null;
  /** Any other `--name=value` before the app: Chromium switches. */
  readonly switches: ReadonlyMap<string, string>;
  readonly appPath: string | null;
}

/** Reads Electron's command line (without the executable itself). What follows the app's path belongs to the app. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const preloads: string[] = [];
  const switches = new Map<string, string>();
  let appPath: string | null = null;
  for (let index = 0; index < words.length && appPath === null; index++) {
    const word = words[index] ?? '';
    if (word === '-r' || word === '--require') preloads.push(words[++index] ?? '');
    else if (word === '-v') switches.set('version', '');
    else if (word.startsWith('--')) switches.set(...parseSwitch(word));
    else if (!word.startsWith('-')) appPath = word;
  }
  const inspect = take(switches, 'inspect');
  const remoteDebugging = take(switches, 'remote-debugging-port');
  return {
    showVersion: take(switches, 'version') !== null,
    preloads,
    inspectPort: inspect === null ? null : Number(inspect || 9229),
    remoteDebuggingPort: remoteDebugging === null ? null : Number(remoteDebugging),
    userDataDir: take(switches, 'user-data-dir'),
    switches,
    appPath,
  };
}

function parseSwitch(word: string): [name: string, value: string] {
  const at = word.indexOf('=');
  return at < 0 ? [word.slice(2), ''] : [word.slice(2, at), word.slice(at + 1)];
}

function take(switches: Map<string, string>, name: string): string | null {
  const value = switches.get(name) ?? null;
  switches.delete(name);
  return value;
}
