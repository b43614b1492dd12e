import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureStandIn } from '../../build/standin.mjs';

/**
 * Electron's fuses, as they stand in its executable: a sentinel, the version 1, how many there are, and each off ("0").
 * https://github.com/electron/fuses
 */
const fuseWire = Buffer.concat([
  Buffer.from('\n# dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000000\n'),
]);

/**
 * A folder that electron-builder takes for an unpacked Electron: the stand-in, with fuses in a comment of its launcher.
 * The caller removes it.
 */
export async function standInDistribution(electronVersion: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribute-curator-dist-'));
  cpSync(await ensureStandIn(), folder, { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  appendFileSync(path.join(folder, 'electron'), fuseWire);
  writeFileSync(path.join(folder, 'version'), electronVersion);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), 'stand-in\n');
  return folder;
}

/** The version that package.json pins. */
export function pinnedElectronVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string; // every package has one
  };
  return version;
}
