import { useCallback, useRef, useState } from 'react';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { useSession } from '../../session/session';
import type { EditorTarget } from '../editor/draft';
import { copyOf } from './attribute-actions';
import type { AttributesView, Panel } from './attributes-view';

/** The panel at the right: what it shows, and every way to another. Unsaved changes are asked about first. */
export interface PanelControl {
  readonly target: EditorTarget | null;
  open(code: string): void;
  create(): void;
  duplicate(original: AttributeDefinition): void;
  /** Shows this row in an open editor, unless that would lose unsaved changes. */
  follow(code: string): void;
  toggle(panel: Panel): void;
  close(): void;
  reportDirty(isDirty: boolean): void;
}

/** Keeps the panel; which one is open is remembered with the view. */
export function usePanel(view: AttributesView, changeView: (change: Partial<AttributesView>) => void): PanelControl {
  const { workspace, settings, leave } = useSession();
  const [target, setTarget] = useState<EditorTarget | null>(() =>
    view.focus === '' ? null : { kind: 'existing', code: view.focus },
  );
  const isDirty = useRef(false);
  const show = (next: EditorTarget) =>
    leave(() => {
      setTarget(next);
      changeView({ panel: 'editor' });
    });
  const showNew = (draft: AttributeDefinition, copied: string | null) => show({ kind: 'new', draft, copyOf: copied });
  const now = () => new Date().toISOString();
  return {
    target,
    open: (code) => show({ kind: 'existing', code }),
    create: () => showNew(newAttribute({ code: '' }, now(), settings.person), null),
    duplicate: (original) => showNew(copyOf(original, workspace.definitions(), now(), settings.person), original.code),
    follow: (code) => {
      if (!isDirty.current) setTarget((before) => (before?.kind === 'new' ? before : { kind: 'existing', code }));
    },
    toggle: (panel) => leave(() => changeView({ panel: view.panel === panel ? 'none' : panel })),
    close: () => changeView({ panel: 'none' }),
    reportDirty: useCallback((dirty: boolean) => {
      isDirty.current = dirty;
    }, []),
  };
}
