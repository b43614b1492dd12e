import { useEffect, useMemo, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { ChangeSet } from '#shared/change/change';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryColumn } from '../../query/query-protocol';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession } from '../../session/session';
import { editChanges, readEdits } from './edit-changes';

/** A profile file in the query worker. `version` grows with each edit and each change of what columns mean. */
export type QueryFile =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | {
      readonly status: 'open';
      readonly query: QueryWorker;
      readonly rows: number;
      readonly version: number;
    };

/** Opens the file in a worker of its own, which follows edits and definitions, and ends with the screen. */
export function useQueryFile(file: ProfileFile, openQuery: () => QueryWorker): QueryFile {
  const { store, workspace } = useSession();
  const definitions = useDefinitions();
  const [state, setState] = useState<QueryFile>({ status: 'opening' });
  const columns = useMemo(() => queryColumns(file, definitions), [file, definitions]);
  const meanings = JSON.stringify(columns);

  useEffect(() => {
    const query = openQuery();
    let wanted = true;
    const open = async () => {
      const [blob, edits] = await Promise.all([store.readProfileBlob(file.id), readEdits(store, file.id)]);
      const failed = !blob.ok ? blob : !edits.ok ? edits : null;
      const opened =
        blob.ok && edits.ok
          ? await query.open({
              id: file.id,
              parquet: blob.value,
              columns: queryColumns(file, workspace.definitions()),
              edits: edits.value,
              idColumn: file.idColumn,
            })
          : null;
      if (!wanted) return;
      if (failed) setState({ status: 'failed', fault: failed.error });
      else if (opened && !opened.ok) setState({ status: 'failed', fault: opened.error });
      else if (opened?.ok && edits.ok) {
        const { rows, version } = opened.value;
        setState({ status: 'open', query, rows, version });
      }
    };
    void open();
    return () => {
      wanted = false;
      query.end();
    };
    // The file's name may change while it is open; its bytes and columns never do.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, file.id, openQuery]);

  const query = state.status === 'open' ? state.query : null;
  useEffect(() => {
    if (!query) return undefined;
    // One after the other: what a patch says is read first, and the next change may be about the same cells.
    let last: Promise<unknown> = Promise.resolve();
    const follow = async (changes: ChangeSet) => {
      const edits = await editChanges(file.id, changes, store);
      if (!edits.ok) return setState({ status: 'failed', fault: edits.error });
      if (edits.value.cells.length + edits.value.patches.length === 0) return;
      const version = await query.setEdits(file.id, edits.value);
      setState((now) => (now.status === 'open' ? { ...now, version } : now));
    };
    return workspace.onApplied((changes) => {
      last = last.then(() => follow(changes));
    });
  }, [query, workspace, store, file.id]);
  useEffect(() => {
    if (!query) return;
    void query
      .setColumns(file.id, columns, file.idColumn)
      .then((version) => setState((now) => (now.status === 'open' ? { ...now, version } : now)));
    // Only what the definitions say about values matters here, not that some other field of one changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file.id, meanings]);
  return state;
}

/** The file's columns with what their attributes say about values. */
function queryColumns(file: ProfileFile, definitions: readonly AttributeDefinition[]): readonly QueryColumn[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return file.columns.map(({ id, name, attribute }) => {
    const found = attribute === null ? undefined : byCode.get(attribute);
    const meaning = found && { dataType: found.dataType, array: found.array, options: found.options, unit: found.unit };
    return { id, name, meaning: meaning ?? null };
  });
}
