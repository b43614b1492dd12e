import { Box } from '@mui/material';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { offsetsOf, rowAt, scrolledTo, tallestBox, type ListView } from './row-heights';

/** Rows beyond the visible ones that stand ready for the next turn of the wheel and for the Tab key. */
const overscan = 6;

/** One row of a list of which one is always chosen: the keyboard moves the choice, and what is chosen is in sight. */
export interface ListChoice {
  readonly index: number;
  onChoose(index: number): void;
}

/** A long list of which only what is in sight is drawn. Heights are known before rows are, so the bar never jumps. */
export function WindowList(props: {
  readonly label: string;
  readonly count: number;
  heightOf(index: number): number;
  /** Where it is not given, the list is there to be read, with controls of its own in its rows. */
  readonly choice?: ListChoice;
  /** The rows from `first` up to `end` come into sight. */
  onWindow(first: number, end: number): void;
  children(index: number): ReactNode;
}) {
  const { count, heightOf, onWindow, choice } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [view, setView] = useState<ListView>({ top: 0, scrolled: 0, height: 600 });
  const offsets = useMemo(() => offsetsOf(count, heightOf), [count, heightOf]);
  const listHeight = offsets.at(-1) ?? 0;
  const look = useCallback(
    ({ scrollTop, clientHeight }: HTMLDivElement) =>
      setView((before) => scrolledTo(before, scrollTop, clientHeight, listHeight)),
    [listHeight],
  );

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => look(element));
    watch.observe(element);
    return () => watch.disconnect();
  }, [look]);
  const chosen = choice?.index ?? -1;
  useEffect(() => {
    const element = box.current;
    const [top, bottom] = [offsets[chosen], offsets[chosen + 1]];
    if (!element || top === undefined || bottom === undefined) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [chosen, offsets]);

  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const end = Math.min(count, rowAt(offsets, view.top + view.height) + 1 + overscan);
  useEffect(() => onWindow(first, end), [onWindow, first, end]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!choice || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choice.onChoose(Math.min(count - 1, Math.max(0, chosen + step)));
  };
  // A screen reader needs the chosen row in the page, wherever the list has been scrolled to.
  const drawn = new Set(Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step));
  if (chosen >= 0 && chosen < count) drawn.add(chosen);
  return (
    <Box
      ref={box}
      tabIndex={0}
      role={choice ? 'listbox' : 'list'}
      aria-label={props.label}
      aria-activedescendant={choice && chosen >= 0 ? `${id}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => look(currentTarget)}
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        '&:focus-visible': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <Box role="presentation" sx={{ position: 'relative' }} style={{ height: Math.min(listHeight, tallestBox) }}>
        {[...drawn]
          .sort((left, right) => left - right)
          .map((index) => (
            <Box
              key={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              sx={{ position: 'absolute', insetInline: 0 }}
              style={{ top: (offsets[index] ?? 0) - view.top + view.scrolled, height: heightOf(index) }}
              {...(choice
                ? {
                    id: `${id}-${index}`,
                    role: 'option',
                    'aria-selected': index === chosen,
                    onClick: () => choice.onChoose(index),
                  }
                : { role: 'listitem' })}
            >
              {props.children(index)}
            </Box>
          ))}
      </Box>
    </Box>
  );
}
