import { startTransition, useCallback, useRef, useState } from 'react';
import { newAttribute, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import { useSession } from '../../session/session';
import type { EditorTarget } from '../editor/draft';
import { copyOf } from './attribute-actions';
import type { AttributesView, Panel } from './attributes-view';

/** The keyboard is to move into the panel: to a field of the editor, or to where the panel begins. */
export interface PanelEntry {
  readonly field: EditableField | null;
}

/** The panel at the right: what it shows, and every way to another. Unsaved changes are asked about first. */
export interface PanelControl {
  readonly target: EditorTarget | null;
  /** Set until the panel has taken the keyboard. */
  readonly entry: PanelEntry | null;
  /** Shows the attribute and leaves the keyboard where it is. */
  open(code: string): void;
  /** Shows the attribute and moves the keyboard to that field of it, or to where editing begins. */
  enter(code: string, field: EditableField | null): void;
  create(): void;
  duplicate(original: AttributeDefinition): void;
  /** Shows this row in an open editor, unless that would lose unsaved changes. */
  follow(code: string): void;
  /** Opens that panel and moves the keyboard into it, or closes it. */
  toggle(panel: Panel): void;
  close(): void;
  reportDirty(isDirty: boolean): void;
  /** The panel has taken the keyboard. */
  entered(): void;
}

/** Keeps the panel; which one is open is remembered with the view. */
export function usePanel(view: AttributesView, changeView: (change: Partial<AttributesView>) => void): PanelControl {
  const { workspace, settings, leave } = useSession();
  const [target, setTarget] = useState<EditorTarget | null>(() =>
    view.focus === '' ? null : { kind: 'existing', code: view.focus },
  );
  const [entry, setEntry] = useState<PanelEntry | null>(null);
  const isDirty = useRef(false);
  /** A form of that many fields is drawn a piece at a time, so that the window stays awake meanwhile. */
  const turn = (to: () => void) => leave(() => startTransition(to));
  const show = (next: EditorTarget) =>
    turn(() => {
      setTarget(next);
      changeView({ panel: 'editor' });
    });
  const showNew = (draft: AttributeDefinition, copied: string | null) => show({ kind: 'new', draft, copyOf: copied });
  const now = () => new Date().toISOString();
  return {
    target,
    entry,
    open: (code) => show({ kind: 'existing', code }),
    enter(code, field) {
      const enterNow = () => setEntry({ field });
      // What is being edited already is not left, so nothing is asked about it.
      if (view.panel === 'editor' && target?.kind === 'existing' && target.code === code) return enterNow();
      turn(() => {
        setTarget({ kind: 'existing', code });
        changeView({ panel: 'editor' });
        enterNow();
      });
    },
    create: () => showNew(newAttribute({ code: '' }, now(), settings.person), null),
    duplicate: (original) => showNew(copyOf(original, workspace.definitions(), now(), settings.person), original.code),
    follow: (code) => {
      if (isDirty.current) return;
      startTransition(() => setTarget((before) => (before?.kind === 'new' ? before : { kind: 'existing', code })));
    },
    toggle(panel) {
      const opens = view.panel !== panel;
      turn(() => {
        changeView({ panel: opens ? panel : 'none' });
        setEntry(opens ? { field: null } : null);
      });
    },
    close: () => changeView({ panel: 'none' }),
    reportDirty: useCallback((dirty: boolean) => {
      isDirty.current = dirty;
    }, []),
    entered: useCallback(() => setEntry(null), []),
  };
}
