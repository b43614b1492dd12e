import { Box } from '@mui/material';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { offsetsOf, rowAt } from '../../ui/row-heights';

/** Rows beyond the visible ones that stand ready for the next turn of the wheel and for the Tab key. */
const overscan = 6;

/** A long list of which only what is in sight is drawn. Heights are known before rows are, so the bar never jumps. */
export function WindowList(props: {
  readonly label: string;
  readonly count: number;
  heightOf(index: number): number;
  /** The rows from `first` up to `end` come into sight. */
  onWindow(first: number, end: number): void;
  children(index: number): ReactNode;
}) {
  const { count, heightOf, onWindow } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const offsets = useMemo(() => offsetsOf(count, heightOf), [count, heightOf]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const end = Math.min(count, rowAt(offsets, view.top + view.height) + 1 + overscan);
  useEffect(() => onWindow(first, end), [onWindow, first, end]);

  return (
    <Box
      ref={box}
      tabIndex={0}
      role="list"
      aria-label={props.label}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', '&:focus-visible': { outlineOffset: -2 } }}
    >
      <Box sx={{ position: 'relative' }} style={{ height: offsets.at(-1) ?? 0 }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step).map((index) => (
          <Box
            key={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            sx={{ position: 'absolute', insetInline: 0 }}
            style={{ top: offsets[index] ?? 0, height: heightOf(index) }}
          >
            {props.children(index)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
