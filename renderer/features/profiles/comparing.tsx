import { useEffect, useMemo, useState } from 'react';
import { placeOfKey } from '#shared/profile/cell-edit';
import { patchPlaceOfKey } from '#shared/profile/column-patch';
import type { Change } from '#shared/change/change';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RuleGroup } from '#shared/rule/rule';
import { openInto } from '../../intake/open-into';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession, type Session } from '../../session/session';
import { useText } from '../../text/text';
import { CompareScreen } from '../profile-compare/compare-screen';
import type { ComparedFileColumn } from '../profile-compare/compared-file';
import type { ComparisonKeeper } from '../profile-compare/comparison-keeper';
import { createComparison } from '../profile-compare/comparison-model';
import { RevealDialog } from './reveal-dialog';
import { fileColumns, type FileColumn } from './shown-columns';

/** Compares two files of the list, as this screen opens, shows and reveals them; one instance is one comparison. */
export function Comparing(props: {
  readonly older: ProfileFile;
  readonly newer: ProfileFile;
  /** Where it stays while other screens are looked at. */
  readonly comparisons: ComparisonKeeper;
  openQuery(): QueryWorker;
  onShowRows(file: ProfileFile, rule: RuleGroup, title: string): void;
  onSwap(): void;
  onBack(): void;
}) {
  const { older, newer, comparisons } = props;
  const { store, workspace } = useSession();
  const { compare: words } = useText();
  const definitions = useDefinitions();
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const columns = useMemo(() => {
    const shown = (file: ProfileFile) => {
      const ofFile = file.columns.filter((column) => revealed.has(subjectOf(column))).map(({ id }) => id);
      return fileColumns(file, definitions, new Set(ofFile)).map(comparedColumn);
    };
    return { older: shown(older), newer: shown(newer) };
  }, [older, newer, definitions, revealed]);
  const [model] = useState(
    () =>
      comparisons.of({ older: older.id, newer: newer.id }) ??
      createComparison({
        older,
        newer,
        openQuery: props.openQuery,
        async openInto(query, file) {
          await workspace.settled();
          return openInto(query, file, store, workspace.definitions());
        },
        columns() {
          const ofFile = (file: ProfileFile) =>
            fileColumns(file, workspace.definitions(), new Set()).map(comparedColumn);
          return { older: ofFile(older), newer: ofFile(newer) };
        },
        onEdited: (listener) => onEdited(workspace, [older.id, newer.id], listener),
      }),
  );
  useEffect(() => {
    comparisons.keep(model);
    model.start();
  }, [comparisons, model]);
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
        model={model}
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

/** Calls back with each edit of one of the files. */
function onEdited(workspace: Session['workspace'], files: readonly string[], listener: () => void): () => void {
  return workspace.onApplied((changes) => {
    if (changes.some((change) => files.includes(editedFileOf(change) ?? ''))) listener();
  });
}

function editedFileOf({ table, key }: Change): string | undefined {
  if (table === 'cellEdits') return placeOfKey(key)?.file;
  return table === 'columnPatches' ? patchPlaceOfKey(key)?.file : undefined;
}
