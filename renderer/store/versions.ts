import type { Transaction } from 'dexie';
import { nameFilesOfSteps } from './upgrades/0002-name-files-of-steps';
import { nameWhatStepsAreAbout } from './upgrades/0004-name-what-steps-are-about';
import { sealTexts } from './upgrades/0006-seal-texts';

/**
 * One version of the database: the tables that it adds or re-indexes, in Dexie's notation
 * (https://dexie.org/docs/Version/Version.stores()), and what moves the rows of the version before, if anything.
 */
export interface StoreVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Every released version, oldest first. Append only: what has been released is never edited. */
export const versions: readonly StoreVersion[] = [
  {
    version: 1,
    stores: {
      meta: 'key',
      settings: 'key',
      views: 'key',
      attributes: 'code',
      history: 'seq, by, action, at, *codes',
    },
  },
  {
    version: 2,
    stores: {
      profileFiles: 'id',
      profileBlobs: 'file',
      cellEdits: '[file+row+column], file',
    },
    upgrade: nameFilesOfSteps,
  },
  {
    version: 3,
    stores: { reviews: 'code', purposes: 'id', policies: 'id', scans: 'file' },
  },
  {
    version: 4,
    stores: { columnPatches: '[file+column+layer], file', patchBlocks: '[file+hash], file' },
    upgrade: nameWhatStepsAreAbout,
  },
  {
    version: 5,
    stores: { profileChecks: 'file' },
  },
  {
    version: 6,
    stores: { historyTexts: '[file+seq], file' },
    upgrade: sealTexts,
  },
  {
    version: 7,
    stores: { toldValues: '[file+connection+column], file' },
  },
  {
    version: 8,
    stores: { refreshSources: 'id', refreshMarks: 'source', refreshRuns: 'id, at' },
  },
];

/** The list as it was at that version, to build an older store in a test. */
export function upTo(version: number, list: readonly StoreVersion[] = versions): readonly StoreVersion[] {
  return list.filter((each) => each.version <= version);
}

/** The number of the newest version in the list; 0 for an empty one. */
export function newestVersion(list: readonly StoreVersion[]): number {
  return list.at(-1)?.version ?? 0;
}
