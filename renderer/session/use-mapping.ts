import { additionOf } from '#shared/change/diff-definition';
import type { ChangeSet } from '#shared/change/change';
import type { Action } from '#shared/change/history-entry';
import type { CheckedFigures } from '#shared/check/profile/profile-check';
import { draftAttribute, inferredFields } from '#shared/profile/draft-attribute';
import type { ProfileFile } from '#shared/profile/profile-file';
import { chooseIdColumn, remapColumns } from '#shared/profile/remap-columns';
import { useSession } from './session';
import { useUndoAction } from './use-undo-action';
import { useText } from '../text/text';

/** What can be done about columns that mean nothing yet: each is one step that undo takes back. */
export interface Mapping {
  /** Makes drafts of these columns, with the types that the check saw, and maps the columns to them. */
  draft(columns: readonly string[]): void;
  map(column: string, attribute: string | null): void;
  chooseId(column: string): void;
}

/** Maps columns of the file; `figures` are what the check saw of them. */
export function useMapping(file: ProfileFile, figures: readonly CheckedFigures[]): Mapping {
  const { workspace, settings, notify, notifyFault } = useSession();
  const words = useText().check;
  const undoAction = useUndoAction();
  const nameOf = (column: string) => file.columns.find(({ id }) => id === column)?.name ?? column;
  const apply = async (action: Action, changes: ChangeSet, message: string) => {
    const applied = await workspace.apply(action, words.mappedSubject(file.name), changes);
    if (applied.ok) notify({ tone: 'good', message, action: undoAction() });
    else notifyFault(applied.error);
  };

  return {
    draft(columns) {
      const taken = new Set(workspace.definitions().map(({ code }) => code));
      const now = new Date().toISOString();
      const wanted = new Set(columns);
      const drafts = file.columns.flatMap(({ id, name }, place) => {
        if (!wanted.has(id)) return [];
        const inferred = figures.find(({ column }) => column === id)?.inferred ?? null;
        const definition = draftAttribute(
          { name, place, meaning: inferredFields(inferred) },
          taken,
          now,
          settings.person,
        );
        taken.add(definition.code);
        return [{ id, definition }];
      });
      const remapped = remapColumns(file, new Map(drafts.map(({ id, definition }) => [id, definition.code])));
      if (!remapped) return;
      const changes = [...drafts.map(({ definition }) => additionOf(definition)), remapped];
      void apply('create', changes, words.drafted(drafts.length));
    },
    map(column, attribute) {
      const change = remapColumns(file, new Map([[column, attribute]]));
      if (!change) return;
      const label = attribute === null ? '' : workspace.definition(attribute)?.label || attribute;
      const message = attribute === null ? words.unmapped(nameOf(column)) : words.mapped(nameOf(column), label);
      void apply('edit', [change], message);
    },
    chooseId(column) {
      const change = chooseIdColumn(file, column);
      if (change) void apply('edit', [change], words.idChosen(nameOf(column)));
    },
  };
}
