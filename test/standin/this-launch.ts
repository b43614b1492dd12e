import { extractAll } from '@electron/asar';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { parseCommandLine, type CommandLine } from './command-line';

/** Electron's version as its package states it: put in by the build. */
declare const __ELECTRON_VERSION__: string;
export const electronVersion = __ELECTRON_VERSION__;

const Package = z.object({
  name: z.string().optional(),
  productName: z.string().optional(),
  version: z.string().optional(),
  main: z.string().optional(),
});

/** The app that this process was started with. */
export interface Launch {
  readonly commandLine: CommandLine;
  readonly isPackaged: boolean;
  /** The folder that holds the app's package.json. */
  readonly appFolder: string;
  readonly mainFile: string;
  readonly package: z.infer<typeof Package>;
  /** The folder of the executable, as electron-builder lays it out. */
  readonly distribution: string;
}

/** This process's launch, read once. */
export const launch: Launch = readLaunch(process.argv.slice(2));

function readLaunch(words: readonly string[]): Launch {
  const commandLine = parseCommandLine(words);
  const distribution = __dirname;
  const archive = path.join(distribution, 'resources', 'app.asar');
  const isPackaged = existsSync(archive);
  if (commandLine.showVersion) {
    process.stdout.write(`v${electronVersion}\n`);
    process.exit(0);
  }
  const asked = isPackaged ? unpack(archive) : commandLine.appPath && path.resolve(commandLine.appPath);
  if (!asked) {
    process.stderr.write('electron stand-in: no app was named\n');
    process.exit(1);
  }
  const isFolder = statSync(asked).isDirectory();
  const appFolder = isFolder ? asked : path.dirname(asked);
  const manifest = isFolder
    ? Package.parse(JSON.parse(readFileSync(path.join(asked, 'package.json'), 'utf8')))
    : Package.parse({});
  const mainFile = isFolder ? path.join(asked, manifest.main ?? 'index.js') : asked;
  return { commandLine, isPackaged, appFolder, mainFile, package: manifest, distribution };
}

/** Node cannot read an archive in place, so the packaged app runs from a copy that ends with this process. */
function unpack(archive: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'electron-standin-app-'));
  extractAll(archive, folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
