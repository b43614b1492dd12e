import { useEffect, useRef } from 'react';
import type { Change } from '#shared/change/change';
import type { EditedText } from '#shared/profile/cell-edit';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../../query/query-client';
import { useSession } from '../../../session/session';
import { useLeaveGuard } from '../../../session/use-leave-guard';
import { useText } from '../../../text/text';
import { spelled, spellingIn } from '../column-spelling';
import { changeCell } from '../plan-cells';
import type { FileColumn } from '../shown-columns';
import { savable, type ProfileDraft } from './profile-draft';

/** What saving needs of the form around it. */
export interface SavingParts {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly row: number;
  readonly columns: readonly FileColumn[];
  readonly drafts: ProfileDraft;
  /** Resolves when the worker knows of every edit that was made before. */
  followed(): Promise<unknown>;
  /** Drafts were saved or discarded. */
  onDone(): void;
  /** A field keeps all from being saved. */
  onRefused(column: string): void;
}

/** Saves all drafts of a profile as one step, and asks before they would be lost. */
export function useProfileSaving(parts: SavingParts): { save(): Promise<boolean>; discard(): void } {
  const session = useSession();
  const words = useText().profileEdit.form;
  const { workspace } = session;
  const isUnsaved = useRef(false);

  const discard = () => {
    isUnsaved.current = false;
    parts.onDone();
  };
  const save = async (): Promise<boolean> => {
    const { file, row, drafts } = parts;
    const values = savable(drafts);
    if (!values.ok) {
      const [first] = values.error;
      if (first !== undefined) parts.onRefused(first);
      return false;
    }
    await parts.followed();
    const changes = await changesFor(values.value, parts);
    if (!changes) return false;
    if (changes.length > 0) {
      const saved = await workspace.apply('edit', words.subject(file.name, row + 1), changes);
      if (!saved.ok) {
        session.notifyFault(saved.error);
        return false;
      }
      // The form goes on once the worker shows what was saved.
      await parts.followed();
      session.notify({ tone: 'good', message: words.saved(values.value.size) });
    }
    discard();
    return true;
  };
  const changesFor = async (
    values: ReadonlyMap<string, EditedText>,
    { file, query, row, columns }: SavingParts,
  ): Promise<readonly Change[] | null> => {
    const cells = await query.cells(
      file.id,
      [...values.keys()].map((column) => ({ row, column })),
    );
    if (!cells.ok) {
      session.notifyFault(cells.error);
      return null;
    }
    const changes = await Promise.all(
      cells.value.map(async (cell) => {
        const column = columns.find(({ id }) => id === cell.column);
        const text = values.get(cell.column);
        const own = column ? spelled(text, column, await spellingIn(column, file.id, query)) : text;
        return changeCell(file.id, cell, own);
      }),
    );
    return changes.flat();
  };

  useEffect(() => {
    isUnsaved.current = parts.drafts.size > 0;
  });
  useLeaveGuard({ isUnsaved: () => isUnsaved.current, save, discard });
  return { save, discard };
}
