import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** The places that `app.getPath` knows, as Electron has them on Linux. */
export function createAppPaths(name: string, userDataDir: string | null) {
  const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
  const places = new Map<string, string>([
    ['home', homedir()],
    ['appData', appData],
    ['userData', userDataDir ?? path.join(appData, name)],
    ['temp', tmpdir()],
    ['exe', process.argv[0] ?? ''],
    ...['Documents', 'Downloads', 'Desktop', 'Pictures', 'Music', 'Videos'].map(
      (folder) => [folder.toLowerCase(), path.join(homedir(), folder)] as const,
    ),
  ]);
  const get = (key: string): string => {
    const place = places.get(key);
    if (place !== undefined) return place;
    if (key === 'sessionData') return get('userData');
    if (key === 'logs' || key === 'crashDumps') return path.join(get('userData'), key === 'logs' ? 'logs' : 'Crashpad');
    throw new Error(`Failed to get '${key}' path`);
  };
  return { get, set: (key: string, place: string) => void places.set(key, place) };
}
