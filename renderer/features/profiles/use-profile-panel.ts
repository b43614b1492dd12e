import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProfilesCellPlace, ProfilesGridHandle } from '../../grid/profiles-grid-props';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import type { ProfilePlace } from './editor/profile-header';
import type { FilePanel, ProfileFileView } from './profile-file-view';
import type { FileView } from './use-file-view';

/** The keyboard is to move into the form: to the field of a column, or to where the form begins. */
export interface FormEntry {
  readonly column: string | null;
}

/** The panel beside the grid: which one is open, and which profile the form is of. */
export interface ProfilePanelControl {
  /** The row of the file that the form shows; null before one was chosen. */
  readonly row: number | null;
  readonly place: ProfilePlace | null;
  /** Set until the form has taken the keyboard. */
  readonly entry: FormEntry | null;
  /** Opens the form for the cell's row and moves the keyboard to its field; unsaved changes of another are asked about. */
  enter(place: ProfilesCellPlace): void;
  /** The keyboard went to a row: the form goes along, unless that would lose unsaved changes. */
  follow(place: Pick<ProfilesCellPlace, 'row' | 'index'>): void;
  step(by: -1 | 1): void;
  toggle(panel: FilePanel): void;
  close(): void;
  /** The form has taken the keyboard. */
  entered(): void;
  reportDirty(isDirty: boolean): void;
}

/** Keeps the panel; which one is open is remembered with the file. */
export function useProfilePanel(given: {
  readonly query: QueryWorker;
  readonly file: string;
  readonly view: FileView | null;
  readonly handle: ProfilesGridHandle | null;
  readonly fileView: ProfileFileView;
  onFileView(change: Partial<ProfileFileView>): void;
}): ProfilePanelControl {
  const { query, file, view, handle, fileView, onFileView } = given;
  const { leave, notifyFault } = useSession();
  const [row, setRow] = useState<number | null>(null);
  const [index, setIndex] = useState<number | null>(null);
  const [entry, setEntry] = useState<FormEntry | null>(null);
  const isDirty = useRef(false);
  const show = (place: Pick<ProfilesCellPlace, 'row' | 'index'>) => {
    setRow(place.row);
    setIndex(place.index);
  };

  const number = view?.number;
  useEffect(() => {
    if (number === undefined || row === null) return undefined;
    let wanted = true;
    void query.indexOf(file, number, row).then((found) => wanted && setIndex(found.ok ? found.value : null));
    return () => {
      wanted = false;
    };
  }, [query, file, number, row]);

  return {
    row,
    place: index === null || !view ? null : { index, count: view.pages.count },
    entry,
    enter(place) {
      const enterNow = () => setEntry({ column: place.columnId });
      // What is being edited already is not left, so nothing is asked about it.
      if (fileView.panel === 'profile' && row === place.row) return enterNow();
      leave(() => {
        show(place);
        onFileView({ panel: 'profile' });
        enterNow();
      });
    },
    follow(place) {
      if (!isDirty.current) show(place);
    },
    step(by) {
      if (index === null || number === undefined) return;
      void query.page(file, number, index + by, 1, []).then((page) => {
        const next = page.ok ? page.value.rows[0] : undefined;
        if (!page.ok) notifyFault(page.error);
        if (!next) return;
        show({ row: next.row, index: index + by });
        handle?.select(index + by);
      });
    },
    toggle: (panel) =>
      leave(() => {
        const opens = fileView.panel !== panel;
        onFileView({ panel: opens ? panel : 'none' });
        setEntry(opens && panel === 'profile' ? { column: null } : null);
      }),
    close() {
      onFileView({ panel: 'none' });
      handle?.focus();
    },
    entered: useCallback(() => setEntry(null), []),
    reportDirty: useCallback((dirty: boolean) => {
      isDirty.current = dirty;
    }, []),
  };
}
