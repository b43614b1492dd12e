import { useCallback, useEffect, useMemo, useState } from 'react';
import { placeOfKey } from '#shared/profile/cell-edit';
import { patchPlaceOfKey } from '#shared/profile/column-patch';
import type { Change } from '#shared/change/change';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RuleGroup } from '#shared/rule/rule';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession } from '../../session/session';
import { useText } from '../../text/text';
import { CompareScreen } from '../profile-compare/compare-screen';
import type { ComparedFileColumn } from '../profile-compare/compared-file';
import { RevealDialog } from './reveal-dialog';
import { fileColumns, type FileColumn } from './shown-columns';
import { openInto } from './use-query-file';

/** Compares two files of the list, as this screen opens, shows and reveals them. */
export function Comparing(props: {
  readonly older: ProfileFile;
  readonly newer: ProfileFile;
  openQuery(): QueryWorker;
  onShowRows(file: ProfileFile, rule: RuleGroup, title: string): void;
  onSwap(): void;
  onBack(): void;
}) {
  const { older, newer } = props;
  const { store, workspace } = useSession();
  const { compare: words } = useText();
  const definitions = useDefinitions();
  const edits = useEditCount(older.id, newer.id);
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const columns = useMemo(() => {
    const shown = (file: ProfileFile) => {
      const ofFile = file.columns.filter((column) => revealed.has(subjectOf(column))).map(({ id }) => id);
      return fileColumns(file, definitions, new Set(ofFile)).map(comparedColumn);
    };
    return { older: shown(older), newer: shown(newer) };
  }, [older, newer, definitions, revealed]);
  const open = useCallback(
    async (query: QueryWorker, file: ProfileFile) => {
      await workspace.settled();
      return openInto(query, file, store, workspace.definitions());
    },
    [store, workspace],
  );
  // Both files name their columns by the same ids, which are not the same columns.
  const hidden = [...columns.newer, ...columns.older].filter(({ isMasked }) => isMasked);
  const masked = [...new Map(hidden.map((column) => [subjectOf(column), column]))].map(([id, column]) => ({
    ...column,
    id,
  }));
  const [first] = masked;
  return (
    <>
      <CompareScreen
        older={older}
        newer={newer}
        columns={columns}
        edits={edits}
        openQuery={props.openQuery}
        openInto={open}
        onShowRows={(side, rule, title) => props.onShowRows(side === 'older' ? older : newer, rule, title)}
        onReveal={() => setAsking(true)}
        onSwap={props.onSwap}
        onBack={props.onBack}
      />
      {isAsking && first && (
        <RevealDialog
          // Both are looked at, so the history names both.
          file={{ ...newer, name: words.files(older.name, newer.name) }}
          column={first}
          masked={masked}
          onRevealed={(subjects) => setRevealed(new Set([...revealed, ...subjects]))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** What is hidden or shown in both files alike. */
function subjectOf({ attribute, name }: Pick<FileColumn, 'attribute' | 'name'>): string {
  return attribute ?? name;
}

function comparedColumn({ definition, ...column }: FileColumn): ComparedFileColumn & FileColumn {
  const meaning = definition ? [definition.dataType, definition.array, definition.options] : null;
  return { ...column, definition, meaning: JSON.stringify(meaning) };
}

/** Counts edits of either file from now on. */
function useEditCount(older: string, newer: string): number {
  const { workspace } = useSession();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const isOfEither = (change: Change) => {
      const file = editedFileOf(change);
      return file === older || file === newer;
    };
    return workspace.onApplied((changes) => changes.some(isOfEither) && setCount((before) => before + 1));
  }, [workspace, older, newer]);
  return count;
}

function editedFileOf({ table, key }: Change): string | undefined {
  if (table === 'cellEdits') return placeOfKey(key)?.file;
  return table === 'columnPatches' ? patchPlaceOfKey(key)?.file : undefined;
}
