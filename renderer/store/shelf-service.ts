import { fault } from '#shared/base/fault';
import { emptyRegister } from '#shared/merge/register';
import type { StoreDatabase } from './database';
import { fetchBytes, type FetchBytes } from './fetch-bytes';
import { openDatabase } from './open-database';
import { restoreWorkspace } from './restore-workspace';
import type { Shelf } from './shelf';

import { attempt, StoreRefusal } from './store-refusal';
import { readTheirWorkspace, type TheirWorkspace } from './their-workspace';
import { openWorkspaceFile } from './unpack-workspace';
import { newestVersion, type StoreVersion } from './versions';
import type { WorkReport } from './work-report';
import type { WorkspaceShelf } from './workspace-shelf';

/** What the workspaces of a machine are kept by. */
export interface ShelfParts {
  readonly shelf: Shelf;
  readonly list: readonly StoreVersion[];
  readonly fetchLike: FetchBytes;
  opened(): StoreDatabase | null;
}

type ShelfCalls = Omit<WorkspaceShelf, 'packWorkspace' | 'rebuild'>;

/** Answers the calls about which workspaces there are. What is open stays open until it is opened anew. */
export function shelfService({ shelf, list, fetchLike, opened }: ShelfParts): ShelfCalls {
  /** The person's settings go with the person, not with the workspace. */
  const moveTo = async (id: string, name: string | null): Promise<void> => {
    const settings = await opened()?.settings.get('settings');
    const target = await openDatabase(shelf.databaseOf(id), list);
    if (!target.ok) throw new StoreRefusal(target.error);
    if (settings !== undefined) await target.value.settings.put(settings as { key: string; value: unknown });
    target.value.close();
    await shelf.open(id, name);
  };

  const openFile = async (source: Blob | string, passphrase: string | null, report: WorkReport) => {
    const file = typeof source === 'string' ? await fetchBytes(fetchLike, source) : source;
    return openWorkspaceFile(file, passphrase, newestVersion(list), report);
  };
  let theirs: Omit<TheirWorkspace, 'states'> = { definitions: [], reviews: [], register: emptyRegister };

  return {
    listWorkspaces: () => attempt(shelf.list),
    beginWorkspace: () =>
      attempt(async () => {
        await moveTo((await shelf.emptyPlace()) ?? shelf.newPlace().id, null);
        return null;
      }),
    chooseWorkspace: (id) =>
      attempt(async () => {
        const known = (await shelf.list()).find((each) => each.id === id);
        await moveTo(id, known?.name ?? null);
        return null;
      }),
    unpackWorkspace: (source, passphrase, report) =>
      attempt(async () => {
        const unpacked = await openFile(source, passphrase, report);
        const { id, database } = shelf.newPlace();
        await restoreWorkspace(database, unpacked, list);
        const { workspace, savedAt, parts } = unpacked.manifest;
        await moveTo(id, workspace.name);
        const files = parts.filter(({ name }) => name.startsWith('profiles/')).length;
        return { name: workspace.name, savedAt, files };
      }),
    openTheirs: (source, passphrase, report) =>
      attempt(async () => {
        const own = opened();
        if (!own) throw new StoreRefusal(fault('unexpected', { reason: 'store-closed' }));
        const file = await openFile(source, passphrase, report);
        const { states, ...content } = await readTheirWorkspace(own, shelf.newPlace().database, file, list);
        theirs = content;
        return states;
      }),
    theirDefinitions: (offset, limit) => attempt(async () => theirs.definitions.slice(offset, offset + limit)),
    theirRegister: () => attempt(async () => theirs.register),
    theirReviews: (offset, limit) => attempt(async () => theirs.reviews.slice(offset, offset + limit)),
  };
}
