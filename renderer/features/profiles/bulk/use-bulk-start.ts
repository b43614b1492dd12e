import { useRef, useState } from 'react';
import type { BulkKind } from '#shared/bulk-edit/bulk-edit';
import type { ProfilesSelection } from '../../../grid/profiles-grid-props';
import type { Command } from '../../../session/command';
import { useText } from '../../../text/text';
import type { BulkStart } from './bulk-dialog';

const nothing: ProfilesSelection = { ranges: [], columnIds: [], isWhole: false };

/** The bulk edit that is open, the commands that open one, and what the grid has selected for it. */
export interface BulkStarter {
  readonly start: BulkStart | null;
  readonly commands: { readonly edit: Command; readonly replace: Command };
  /** Opens it for a column. */
  openFor(column: string): void;
  close(): void;
  /** What is selected in the grid; it is only looked at when a bulk edit opens. */
  onSelect(selection: ProfilesSelection): void;
}

/** Opens bulk edits over the grid's selection, in its columns, or where none are chosen in the active one. */
export function useBulkStart(active: string | null): BulkStarter {
  const { profileEdit, profiles } = useText();
  const words = profileEdit.bulk;
  const selection = useRef<ProfilesSelection>(nothing);
  const [start, setStart] = useState<BulkStart | null>(null);
  const open = (kind: BulkKind, columns: readonly string[]) =>
    setStart({ kind, columns, selection: selection.current });
  const openHere = (kind: BulkKind) => {
    const { columnIds, isWhole } = selection.current;
    const isChosen = !isWhole && columnIds.length > 0;
    open(kind, isChosen ? columnIds : active === null ? [] : [active]);
  };
  const command = (id: string, label: string, keys: string, kind: BulkKind): Command => ({
    id,
    label,
    group: profiles.group,
    keys: [keys],
    enabled: start === null,
    run: () => openHere(kind),
  });
  return {
    start,
    commands: {
      edit: command('profiles.bulk', words.command, 'Mod+Shift+E', 'enter'),
      replace: command('profiles.replace', words.replaceCommand, 'Mod+H', 'replace'),
    },
    openFor: (column) => open('enter', [column]),
    close: () => setStart(null),
    onSelect(selected) {
      selection.current = selected;
    },
  };
}
