import { Box, Button, Typography } from '@mui/material';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { describeGroupReason, reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';
import { offsetsOf, rowAt } from '../../ui/row-heights';
import { QueueItem } from './queue-item';
import type { QueueRow } from './queue-rows';
import type { Queue } from './use-queue';

/** Rows beyond the visible ones that stand ready for the next turn of the wheel. */
const overscan = 6;
const groupHeight = 30;
const itemHeight = 46;

const heightOf = (row: QueueRow | undefined): number => (row?.kind === 'group' ? groupHeight : itemHeight);

/** The queue: one focused attribute in a list of which only what is in sight is drawn. */
export function QueueList(props: {
  readonly queue: Queue;
  readonly labelOf: (code: string) => string;
  onAcceptGroup(row: QueueRow & { readonly kind: 'group' }): void;
}) {
  const { queue, labelOf } = props;
  const { rows, focusedRow } = queue;
  const { messages } = useLocale();
  const words = messages.review.queue;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const offsets = useMemo(() => offsetsOf(rows.length, (at) => heightOf(rows[at])), [rows]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // What is focused is in sight, and so is the heading of its group where it is the first of it.
  useEffect(() => {
    const element = box.current;
    if (!element || focusedRow < 0) return;
    const hasHeading = rows[focusedRow - 1]?.kind === 'group';
    const top = offsets[hasHeading ? focusedRow - 1 : focusedRow] ?? 0;
    const bottom = offsets[focusedRow + 1] ?? 0;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [focusedRow, offsets, rows]);

  const onKeyDown = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    queue.move(step);
  };
  // Who came here by the rail has the keyboard at the title, and who has just decided nowhere: both move all the same.
  useEffect(() => {
    const onIdleKey = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      const isIdle = target === document.body || (target instanceof Element && target.closest('nav, h1') !== null);
      if (isIdle && !event.defaultPrevented) onKeyDown(event);
    };
    window.addEventListener('keydown', onIdleKey);
    return () => window.removeEventListener('keydown', onIdleKey);
  });
  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const end = Math.min(rows.length, rowAt(offsets, view.top + view.height) + 1 + overscan);
  // A screen reader needs the focused option in the page, wherever the list has been scrolled to.
  const drawn = new Set(Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step));
  if (focusedRow >= 0) drawn.add(focusedRow);
  const inSight = [...drawn].sort((left, right) => left - right);
  const placeOf = (at: number) => ({ top: offsets[at] ?? 0, height: heightOf(rows[at]) });
  return (
    <Box
      ref={box}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        '&:has([role="listbox"]:focus-visible)': { outline: 2, outlineOffset: -2, outlineColor: 'primary.main' },
      }}
    >
      <Box sx={{ position: 'relative' }} style={{ height: offsets.at(-1) ?? 0 }}>
        <Box
          tabIndex={0}
          role="listbox"
          aria-label={words.list}
          aria-activedescendant={focusedRow >= 0 ? `${id}-${focusedRow}` : undefined}
          onKeyDown={onKeyDown}
          sx={{ position: 'absolute', inset: 0, outline: 'none' }}
        >
          {inSight.map((at) => {
            const row = rows[at];
            return row?.kind === 'item' ? (
              <QueueItem
                key={row.item.code}
                id={`${id}-${at}`}
                item={row.item}
                label={labelOf(row.item.code)}
                isFocused={at === focusedRow}
                place={placeOf(at)}
                onFocus={() => queue.focus(row.item.code)}
              />
            ) : null;
          })}
        </Box>
        {inSight.map((at) => {
          const row = rows[at];
          return row?.kind === 'group' ? (
            <GroupHeading key={row.key} row={row} place={placeOf(at)} onAccept={() => props.onAcceptGroup(row)} />
          ) : null;
        })}
      </Box>
    </Box>
  );
}

function GroupHeading(props: {
  readonly row: QueueRow & { readonly kind: 'group' };
  readonly place: { readonly top: number; readonly height: number };
  onAccept(): void;
}) {
  const { row, place } = props;
  const { language, messages } = useLocale();
  const words = messages.review.queue;
  const [first] = row.items;
  if (!first) return null;
  const heading =
    row.heading === 'reason'
      ? describeGroupReason(row.items, language)
      : row.heading === 'skipped'
        ? messages.review.actions.skip
        : reviewWords(language).states[row.heading];
  return (
    <Box
      style={place}
      sx={{
        position: 'absolute',
        insetInline: 0,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pl: 1.75,
        pr: 1,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="caption" noWrap title={heading} sx={{ flex: 1, minWidth: 0, fontWeight: 600 }}>
        {heading}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary', flexShrink: 0 }}>
        {words.groupCount(row.items.length)}
      </Typography>
      {row.heading === 'reason' && row.items.length > 1 && first.standing.state !== 'requested' && (
        <Button
          size="small"
          tabIndex={-1}
          aria-label={words.acceptGroupOf(row.items.length, heading)}
          onClick={props.onAccept}
          sx={{ py: 0, minHeight: 22, fontSize: 12, flexShrink: 0 }}
        >
          {words.acceptGroup}
        </Button>
      )}
    </Box>
  );
}
