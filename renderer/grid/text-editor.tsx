import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { commitKey, type EditorProps } from './editor-props';

/** Types a cell's text and checks it at every letter; what cannot be read is explained and stays open. */
export function TextEditor<Row>({ row, column, typed, onCommit, onCancel, onAbandon }: EditorProps<Row>) {
  const initial = column.text(column.value(row));
  const [text, setText] = useState(typed ?? initial);
  // Another kind of field would lose the lines that are there.
  const isLong = column.kind === 'longText' || initial.includes('\n');
  const isDone = useRef(false);
  const messageId = useId();
  const read = text === initial ? null : (column.parse?.(text, row) ?? null);
  const problem = read && !read.ok ? read.error : null;

  function pressed(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isNewLine = isLong && event.key === 'Enter' && (event.shiftKey || event.altKey);
    if (isNewLine) {
      if (event.altKey) insertNewLine(event.currentTarget);
      return;
    }
    const after = commitKey(event);
    if (event.key !== 'Escape' && !after) return;
    event.preventDefault();
    event.stopPropagation();
    if (after && problem !== null) return;
    isDone.current = true;
    if (!after) onCancel();
    else onCommit(read || after === 'fill' ? text : null, after);
  }
  function insertNewLine(target: EventTarget): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
    setText(target.value);
  }
  function left(): void {
    if (isDone.current) return;
    isDone.current = true;
    if (problem !== null) onAbandon(problem);
    else onCommit(read ? text : null, 'stay');
  }

  const field = {
    className: 'curator-editor-field',
    value: text,
    spellCheck: isLong || column.kind === 'text',
    autoFocus: true,
    'aria-label': column.header,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : messageId,
    onKeyDown: pressed,
    onBlur: left,
    // F2 puts the caret at the end, as spreadsheets do.
    onFocus: ({ currentTarget: { value }, currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      currentTarget.setSelectionRange(value.length, value.length),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      setText(currentTarget.value),
  };
  return (
    <>
      {isLong ? (
        <textarea {...field} rows={4} />
      ) : (
        <input {...field} type="text" inputMode={column.kind === 'number' ? 'decimal' : 'text'} autoComplete="off" />
      )}
      {problem === null ? null : (
        <div id={messageId} role="alert" className="curator-editor-problem">
          {problem}
        </div>
      )}
    </>
  );
}
