import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as plain } from 'vitest';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app';
import { machine } from './machine';
import { attributesPage } from './pages/attributes';
import { comparePage } from './pages/compare';
import { editorPanel } from './pages/editor';
import { exportDialog } from './pages/export-dialog';
import { findingsPanel } from './pages/findings';
import { historyPage } from './pages/history';
import { importDialog } from './pages/import-dialog';
import { mergeDialog } from './pages/merge-dialog';
import { palette } from './pages/palette';
import { profilesPage } from './pages/profiles';
import { refreshPage } from './pages/refresh';
import { reviewPage } from './pages/review';
import { settingsPage } from './pages/settings';
import { shellFrame } from './pages/shell';
import { syncPage } from './pages/sync';
import { welcomePage } from './pages/welcome';
import { workspacesPage } from './pages/workspaces';

/** The running app with a model of each of its screens. */
export type Curator = ReturnType<typeof openCurator>;

/** Starts the app on this test's own data; a later start finds what the one before left. */
export type Start = (options?: StartOptions) => Promise<Curator>;

interface StartOptions extends Pick<LaunchOptions, 'args' | 'env'> {
  /** Which of the test's machines; each has data of its own. */
  readonly machine?: string;
}

interface Fixtures {
  /** A folder for the test's files, which ends with it. */
  readonly folder: string;
  readonly start: Start;
}

/** A test with a data folder of its own; whatever it started is closed, and the page must have had no error. */
export const test = plain.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads which fixtures are wanted from the pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attribute-curator-test-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folder, task }, provide) => {
    const opened: LaunchedApp[] = [];
    await provide(async ({ machine: name = 'data', ...options } = {}) => {
      const launched = await launchApp({ ...options, userData: path.join(folder, name) });
      opened.push(launched);
      return openCurator(launched);
    });
    if (task.result?.state === 'fail') await keepPicture(opened.at(-1), task.name);
    for (const launched of opened) await launched.end();
    expect(opened.flatMap((launched) => launched.problems())).toEqual([]);
  },
});

/** Keeps what a failed test saw last, in `.cache/e2e`. */
async function keepPicture(launched: LaunchedApp | undefined, test: string): Promise<void> {
  if (!launched || launched.page.isClosed()) return;
  const file = `${test.replace(/\W+/gu, '-')}.png`;
  await launched.page.screenshot({ path: path.join(import.meta.dirname, '../../.cache/e2e', file) });
}

function openCurator(launched: LaunchedApp) {
  const { page, app } = launched;
  const system = machine(app);
  return {
    ...launched,
    machine: system,
    profiles: profilesPage(page, system),
    shell: shellFrame(page),
    welcome: welcomePage(page),
    attributes: attributesPage(page),
    compare: comparePage(page),
    editor: editorPanel(page),
    findings: findingsPanel(page),
    importing: importDialog(page),
    exporting: exportDialog(page),
    history: historyPage(page),
    settings: settingsPage(page),
    sync: syncPage(page, system),
    merging: mergeDialog(page),
    palette: palette(page),
    refresh: refreshPage(page, system),
    review: reviewPage(page),
    workspaces: workspacesPage(page, system),
  };
}
