import { Dexie } from 'dexie';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ChainEnd } from '#shared/change/history-chain';
import type { Register } from '#shared/merge/register';
import type { Review } from '#shared/review/review';
import type { StoreDatabase } from './database';
import { openDatabase } from './open-database';
import { historyStates, lastInCommon } from './past-states';
import { readRegister } from './review-tables';
import { restoreWorkspace } from './restore-workspace';
import { readAttributeRow, readReviewRow } from './rows';
import { StoreRefusal } from './store-refusal';
import type { OpenedWorkspaceFile } from './unpack-workspace';
import type { StoreVersion } from './versions';

/** What of a colleague's workspace takes part in a merge. */
export interface TheirWorkspace {
  readonly definitions: readonly AttributeDefinition[];
  readonly reviews: readonly Review[];
  readonly register: Register;
  /** States that it comes from, this workspace's latest among them. */
  readonly states: readonly ChainEnd[];
}

/**
 * Reads a colleague's workspace, checked as one that is opened, in a database of that name which is gone afterwards.
 * Refused as `restoreWorkspace` says.
 */
export async function readTheirWorkspace(
  own: StoreDatabase,
  name: string,
  file: OpenedWorkspaceFile,
  versions: readonly StoreVersion[],
): Promise<TheirWorkspace> {
  await restoreWorkspace(name, file, versions);
  try {
    const opened = await openDatabase(name, versions);
    if (!opened.ok) throw new StoreRefusal(opened.error);
    const theirs = opened.value;
    try {
      const common = await lastInCommon(own, theirs);
      return {
        definitions: (await theirs.attributes.toArray()).map(readAttributeRow),
        reviews: (await theirs.reviews.toArray()).map(readReviewRow),
        register: await readRegister(theirs),
        states: [...(common ? [common] : []), ...(await historyStates(theirs))],
      };
    } finally {
      theirs.close();
    }
  } finally {
    await Dexie.delete(name);
  }
}
