import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchApp } from '../e2e/launch-app';
import { welcomePage } from '../e2e/pages/welcome';
import { generateRows, withChanges, writeCsv } from './definitions';
import {
  gridStands,
  measureDrag,
  measureHistory,
  measureImport,
  measurePanel,
  measurePaste,
  measurePreview,
  measureReload,
  measureScroll,
  measureSearch,
  type Bench,
  type Figures,
} from './measures';
import { paintedSinceNavigation } from './painted';
import { watchUiThread } from './ui-thread';

const usage = `npm run bench -- [--only NAMES] [--sizes NUMBERS] [--profile FOLDER]

Measures the built app as a person meets it and prints one JSON line for each measurement; times in milliseconds.
It compares nothing and never fails for being slow.

  --only NAMES      some of import, launch, reload, search, scroll, drag, panel, history, preview,
                    paste (all)
  --sizes NUMBERS   how many definitions the workspace holds (1000,10000)
  --profile FOLDER  keeps a trace of each measurement there, for Chromium's performance panel; tasks get longer

longestTaskMs is the longest task of the window's own thread. An import always runs, as it fills the workspace.
`;

/** In this order, since pasting changes what the others would meet. */
const inWindow = {
  reload: measureReload,
  search: measureSearch,
  scroll: measureScroll,
  drag: measureDrag,
  panel: measurePanel,
  history: measureHistory,
  preview: measurePreview,
  paste: measurePaste,
} as const satisfies Record<string, (bench: Bench) => Promise<Figures>>;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000' },
    profile: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const only = values.only?.split(',');
const isWanted = (name: string) => only?.includes(name) ?? true;

if (values.help) process.stdout.write(usage);
else for (const size of values.sizes.split(',').map(Number)) await benchAt(size);

async function benchAt(definitions: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribute-curator-bench-'));
  const print = (name: string, figures: Figures) => {
    if (isWanted(name)) process.stdout.write(`${JSON.stringify({ name, definitions, ...figures })}\n`);
  };
  const profiles = values.profile ? path.resolve(values.profile, String(definitions)) : null;
  try {
    const userData = path.join(folder, 'data');
    const [file, changedFile] = [path.join(folder, 'new.csv'), path.join(folder, 'changed.csv')];
    const rows = generateRows(definitions);
    writeCsv(file, rows);
    writeCsv(changedFile, withChanges(rows));
    print('import', await fill(userData, file, profiles));

    const start = performance.now();
    const launched = await launchApp({ userData });
    try {
      await paintedSinceNavigation(launched.page, gridStands);
      print('launch', { readyMs: Math.round(performance.now() - start) });
      const uiThread = await watchUiThread(launched.page, profiles);
      const bench = { launched, uiThread, changedFile };
      for (const [name, measure] of Object.entries(inWindow)) if (isWanted(name)) print(name, await measure(bench));
    } finally {
      await launched.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Gives that data folder a workspace with the file's definitions. */
async function fill(userData: string, file: string, profiles: string | null): Promise<Figures> {
  const launched = await launchApp({ userData });
  try {
    await welcomePage(launched.page).begin('empty');
    await paintedSinceNavigation(launched.page, gridStands);
    return await measureImport(launched, await watchUiThread(launched.page, profiles), file);
  } finally {
    await launched.close();
  }
}
