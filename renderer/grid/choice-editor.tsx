import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Choice } from './column';
import { commitKey, type EditorProps } from './editor-props';
import { isPrintable } from './key-command';
import { choiceOptions, typeAhead } from './choice-options';

/** How long the letters of a type-ahead belong together, in milliseconds. */
const typeAheadTime = 800;

/** A small list of a column's values, chosen by arrows, by typing, or by the pointer. */
export function ChoiceEditor<Row>(props: EditorProps<Row>) {
  const { row, column, typed, text, onCommit, onCancel } = props;
  const options = choiceOptions(column, text);
  const current = column.text(column.value(row));
  const [at, setAt] = useState(() => {
    const held = Math.max(
      0,
      options.findIndex(({ label }) => label === current),
    );
    return typed ? (typeAhead(options, typed, held) ?? held) : held;
  });
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const letters = useRef({ typed: typed ?? '', until: Infinity });
  const id = useId();
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function commit(index: number, after: Parameters<typeof onCommit>[1]): void {
    const option = options[index];
    if (!option || isDone.current) return;
    isDone.current = true;
    onCommit(option.label === current && after !== 'fill' ? null : option.label, after);
  }
  function cancel(isLeft: boolean): void {
    if (isDone.current) return;
    isDone.current = true;
    if (isLeft) onCommit(null, 'stay');
    else onCancel();
  }
  function pressed(event: KeyboardEvent): void {
    const after = commitKey(event);
    const to = stepTo(event.key, at, options.length);
    if (after) commit(at, after);
    else if (event.key === 'Escape' || (event.altKey && event.key === 'ArrowUp')) cancel(false);
    else if (event.key === ' ') commit(at, 'focus');
    else if (to !== null) setAt(to);
    else if (isPrintable(event.key) && !event.ctrlKey && !event.metaKey) findTyped(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function findTyped(letter: string): void {
    const now = performance.now();
    const soFar = now < letters.current.until ? letters.current.typed : '';
    letters.current = { typed: soFar + letter, until: now + typeAheadTime };
    setAt(typeAhead(options, soFar + letter, at) ?? typeAhead(options, letter, at) ?? at);
  }

  return (
    <div
      ref={list}
      className="curator-editor-list"
      role="listbox"
      tabIndex={0}
      aria-label={column.header}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={pressed}
      onBlur={() => cancel(true)}
    >
      {options.map((option, index) => (
        <Option
          key={option.value}
          id={`${id}-${index}`}
          choice={option}
          isActive={index === at}
          onPoint={() => setAt(index)}
          onChoose={() => commit(index, 'focus')}
        />
      ))}
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  onPoint(): void;
  onChoose(): void;
}) {
  return (
    // The list itself takes the keys; the option is only pointed at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      onMouseMove={props.onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
    >
      <span className="curator-chip" data-tone={props.choice.tone}>
        {props.choice.label}
      </span>
    </div>
  );
}

function stepTo(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
