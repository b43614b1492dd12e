import { useEffect, useRef } from 'react';
import { ChoiceEditor } from './choice-editor';
import type { EditorProps } from './editor-props';
import { useFollowCell } from './follow-cell';
import { editorClass } from './open-editor';
import { TextEditor } from './text-editor';

/** The editor of one cell, laid over it. */
export function CellEditor<Row>(props: EditorProps<Row> & { readonly root: HTMLElement; cell(): HTMLElement | null }) {
  const { root, cell, ...editor } = props;
  const overlay = useRef<HTMLDivElement>(null);
  useFollowCell(root, cell, overlay);
  useEffect(() => {
    overlay.current?.querySelector<HTMLElement>('input, textarea, [role="listbox"]')?.focus({ preventScroll: true });
  }, []);
  const isChoice = props.column.kind === 'choice' || props.column.kind === 'flag';
  return (
    <div ref={overlay} className={editorClass} data-kind={props.column.kind}>
      {isChoice ? <ChoiceEditor {...editor} /> : <TextEditor {...editor} />}
    </div>
  );
}
