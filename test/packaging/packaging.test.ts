import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pinnedElectronVersion, standInDistribution } from './electron-distribution';

const root = path.resolve(import.meta.dirname, '../..');
const release = mkdtempSync(path.join(tmpdir(), 'attribute-curator-release-'));
const unpacked = path.join(release, 'linux-unpacked');
const executable = path.join(unpacked, 'attribute-curator');
let distribution: string;

beforeAll(async () => {
  const version = pinnedElectronVersion(root);
  distribution = await standInDistribution(version);
  const settings = [`electronDist=${distribution}`, `electronVersion=${version}`, `directories.output=${release}`];
  const program = path.join(root, 'node_modules/electron-builder/cli.js');
  const order = ['--linux', 'dir', '--publish', 'never', ...settings.map((setting) => `--config.${setting}`)];
  execFileSync(process.execPath, [program, ...order], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
});

afterAll(() => {
  for (const folder of [release, distribution]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Files (not folders) below a folder, as the archive names them. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(root, path.join(entry.parentPath, entry.name))}`);
}

test('the archive holds the built bundles, package.json and the production dependencies, and nothing else', () => {
  const archive = path.join(unpacked, 'resources', 'app.asar');
  const listed = listPackage(archive, { isPack: false });
  const files = listed.filter((name) => !listed.some((other) => other.startsWith(`${name}/`)));
  const built = filesBelow('out').filter((name) => !name.endsWith('.map'));
  const isDependency = (name: string) => name.startsWith('/node_modules/@duckdb/');
  expect(files.filter((name) => !isDependency(name)).toSorted()).toEqual([...built, '/package.json'].toSorted());
  expect(files.filter(isDependency)).toContain('/node_modules/@duckdb/node-api/package.json');
});

test('native code stands outside the archive, where it can be loaded', () => {
  const bindings = path.join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules', '@duckdb');
  const files = readdirSync(bindings, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.node'))).toHaveLength(1);
});

test("main, preload, the engine's process and the page are among them", () => {
  const built = filesBelow('out');
  for (const name of ['main/main.cjs', 'main/engine-process.cjs', 'preload/preload.cjs', 'renderer/index.html']) {
    expect(built).toContain(`/out/${name}`);
  }
});

test('the fuses are set: no Node mode, no inspector, no environment, only the checked archive', async () => {
  const wire = await getCurrentFuseWire(executable);
  const expected = {
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  };
  expect(wire).toMatchObject(expected);
});

test('the packaged app starts and shows its window', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'attribute-curator-packed-'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: userData, CURATOR_USER_DATA: userData };
  const app = await _electron.launch({ executablePath: executable, env });
  try {
    const page = await app.firstWindow();
    await expect.poll(() => page.locator('body').innerText()).not.toBe('');
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('there is no source beside the archive', () => {
  expect(existsSync(path.join(unpacked, 'resources', 'app'))).toBe(false);
});
