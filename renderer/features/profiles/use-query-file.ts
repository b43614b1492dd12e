import { useEffect, useMemo, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { ChangeSet } from '#shared/change/change';
import type { ProfileFile } from '#shared/profile/profile-file';
import { openInto, queryColumns } from '../../intake/open-into';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession } from '../../session/session';
import { editChanges } from '../../session/edit-changes';

/** A profile file in the query worker. `version` grows with each edit and each change of what columns mean. */
export type QueryFile =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | {
      readonly status: 'open';
      readonly query: QueryWorker;
      readonly rows: number;
      readonly version: number;
      /** The versions with which columns last changed, where that is not the first; the same until any did. */
      readonly columnVersions: ReadonlyMap<string, number>;
      /** Resolves when the worker knows of every edit that was made before. */
      followed(): Promise<unknown>;
    };

/**
 * Opens the file in a worker of its own, which follows edits and definitions, and ends with the screen. `arriving` is the
 * bytes of a file that is just being kept.
 */
export function useQueryFile(file: ProfileFile, arriving: Blob | null, openQuery: () => QueryWorker): QueryFile {
  const { store, workspace } = useSession();
  const definitions = useDefinitions();
  const [state, setState] = useState<QueryFile>({ status: 'opening' });
  const columns = useMemo(() => queryColumns(file, definitions), [file, definitions]);
  const meanings = JSON.stringify(columns);

  useEffect(() => {
    const query = openQuery();
    let wanted = true;
    const show = (next: QueryFile) => wanted && setState(next);
    const showVersion = (version: number, changed: ReadonlySet<string>) =>
      wanted &&
      setState((now) => {
        if (now.status !== 'open') return now;
        const newer = [...changed].map((column) => [column, version] as const);
        return { ...now, version, columnVersions: new Map([...now.columnVersions, ...newer]) };
      });
    const open = async () => {
      const opened = await openInto(query, file, store, workspace.definitions(), arriving);
      if (!opened.ok) return show({ status: 'failed', fault: opened.error });
      const { rows, version } = opened.value;
      show({ status: 'open', query, rows, version, columnVersions: new Map(), followed });
    };
    const follow = async (changes: ChangeSet) => {
      const edits = await editChanges(file.id, changes, store);
      if (!edits.ok) return show({ status: 'failed', fault: edits.error });
      const { cells, patches } = edits.value;
      const changed = new Set([...cells, ...patches].map(({ column }) => column));
      if (changed.size > 0) showVersion(await query.setEdits(file.id, edits.value), changed);
    };
    // Edits that are made while the file opens follow it; one that it was opened with already may be told twice.
    // One after the other: what a patch says is read first, and the next change may be about the same cells.
    let following: Promise<unknown> = open();
    const end = workspace.onApplied((changes) => {
      following = following.then(() => follow(changes));
    });
    const followed = async () => {
      await workspace.settled();
      await following;
    };
    return () => {
      wanted = false;
      end();
      query.end();
    };
    // The file's name may change while it is open, and where its bytes are; they and the columns never do.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, workspace, file.id, openQuery]);

  const query = state.status === 'open' ? state.query : null;
  useEffect(() => {
    if (!query) return;
    void query.setColumns(file.id, columns, file.idColumn).then((version) => {
      const columnVersions = new Map(columns.map(({ id }) => [id, version]));
      setState((now) => (now.status === 'open' && now.version !== version ? { ...now, version, columnVersions } : now));
    });
    // Only what the definitions say about values matters here, not that some other field of one changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file.id, meanings]);
  return state;
}
