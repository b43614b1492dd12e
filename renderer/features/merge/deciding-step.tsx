import { mdiCheckCircleOutline, mdiSourceBranch } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocale } from '../../text/text';
import { CountFilters } from '../../ui/count-filters';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { useWindowRows } from '../../ui/use-window-rows';
import { WindowList } from '../../ui/window-list';
import { MergeDetail } from './merge-detail';
import { MergeLineView } from './merge-line-view';
import { mergeLineHeight, mergeListStyle } from './merge-list-style';
import { lineStates, type LineState } from './merge-protocol';
import { countStates, lineStateAt, nextOpen, type Deciding } from './merge-state';
import type { Merge } from './use-merge';

const dots: Readonly<Record<LineState, string>> = {
  open: 'warning.main',
  decided: 'success.main',
  theirs: 'primary.main',
  both: 'primary.main',
  ours: 'text.disabled',
};
const heightOf = () => mergeLineHeight;

/** Every difference side by side: what was settled by itself, what was decided, and what somebody has to decide. */
export function DecidingStep({ merge, state }: { readonly merge: Merge; readonly state: Deciding }) {
  const { locale, messages } = useLocale();
  const words = messages.merge;
  const { outline, shown, current, filter, ancestor } = state;
  const { dispatch, decide, lines } = merge;
  const [isEditing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The keys work from wherever one is in here; at first that is the list.
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), []);
  const counts = useMemo(() => countStates(outline), [outline]);
  const { rowAt, onWindow } = useWindowRows(shown, lines, state.version);
  const line = rowAt(current);
  const chosen = useMemo(() => shown.indexOf(current), [shown, current]);
  const hasOpen = useMemo(() => shown.some((position) => lineStateAt(outline, position) === 'open'), [outline, shown]);
  const move = useCallback(
    (position: number | null | undefined) => {
      setEditing(false);
      if (position !== null && position !== undefined) dispatch({ kind: 'moved', current: position });
    },
    [dispatch],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !line) return;
    const keys: Readonly<Record<string, () => unknown>> = {
      j: () => move(shown[chosen + 1]),
      k: () => move(shown[chosen - 1]),
      n: () => move(nextOpen(state, current)),
      o: () => line.ours !== line.theirs && decide(current, { take: 'ours' }),
      t: () => line.ours !== line.theirs && decide(current, { take: 'theirs' }),
      u: () => line.decided !== null && decide(current, { take: 'none' }),
      e: () => line.canWrite && setEditing(true),
    };
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (outline.states.length === 0)
    return <EmptyState icon={mdiCheckCircleOutline} title={outline.reviews > 0 ? words.sameDefinitions : words.same} />;
  const compared =
    ancestor.kind === 'history'
      ? words.ancestor.used(
          new Date(ancestor.state.at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' }),
        )
      : ancestor.kind === 'file'
        ? words.ancestor.usedFile(ancestor.fileName)
        : words.ancestor.usedNone;
  return (
    <Box
      ref={box}
      onKeyDown={onKeyDown}
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 30 }}>
        <Icon path={mdiSourceBranch} sx={{ fontSize: 16, color: 'text.secondary' }} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {compared}
        </Typography>
        {ancestor.kind !== 'history' && <Button onClick={merge.askAncestor}>{words.ancestor.change}</Button>}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <CountFilters
          label={words.filters}
          allLabel={words.all}
          filters={lineStates.map((value) => ({
            value,
            label: words.states[value],
            tip: words.stateTips[value],
            count: counts[value],
            dot: dots[value],
          }))}
          value={filter}
          onChange={(next) => dispatch({ kind: 'filtered', filter: next })}
        />
        <Box sx={{ flex: 1 }} />
        <Button color="inherit" disabled={!hasOpen} onClick={() => merge.decideOpen(shown, 'ours')}>
          {words.allOurs}
        </Button>
        <Button color="inherit" disabled={!hasOpen} onClick={() => merge.decideOpen(shown, 'theirs')}>
          {words.allTheirs}
        </Button>
      </Box>
      <Box sx={mergeListStyle}>
        <div className="heads" aria-hidden>
          <span />
          <span>{words.attribute}</span>
          <span>{words.columns.field}</span>
          <span>{words.columns.base}</span>
          <span>{words.columns.ours}</span>
          <span>{words.columns.theirs}</span>
        </div>
        {shown.length === 0 ? (
          <EmptyState icon={mdiCheckCircleOutline} title={words.noLines} />
        ) : (
          <WindowList
            key={filter}
            label={words.list}
            count={shown.length}
            heightOf={heightOf}
            onWindow={onWindow}
            choice={{ index: chosen, onChoose: (index) => move(shown[index]) }}
          >
            {(index) => <MergeLineView line={rowAt(shown[index] ?? -1)} />}
          </WindowList>
        )}
      </Box>
      {line && (
        <MergeDetail
          key={current}
          line={line}
          isEditing={isEditing}
          onEdit={setEditing}
          onDecide={(decision) => decide(current, decision)}
        />
      )}
    </Box>
  );
}

/** Keys belong to a field while somebody writes in it or chooses from it. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [role="combobox"], .MuiPopover-root') !== null
  );
}
