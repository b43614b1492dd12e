import { mdiCheckboxMultipleBlankOutline, mdiCheckboxMultipleMarkedOutline, mdiCheckCircleOutline } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { useWindowRows } from '../../ui/use-window-rows';
import { WindowList } from '../../ui/window-list';
import { DefectsPanel } from './defects-panel';
import { canTick, countKinds, kindAt, shownPositions, type ImportState } from './import-state';
import type { RowKind } from './import-protocol';
import { KindFilters } from './kind-filters';
import { previewListStyle } from './preview-list-style';
import { PreviewRowView, previewRowHeight } from './preview-row';
import type { Import } from './use-import';

/** Everything that importing would do, row by row, to be accepted or left. */
export function PreviewStep({
  opening,
  state,
}: {
  readonly opening: Import;
  readonly state: ImportState & { step: 'preview' | 'applying' };
}) {
  const { preview } = useText().files;
  const { outline, filter, ticked } = state;
  const { dispatch } = opening;
  const counts = useMemo(() => countKinds(outline), [outline]);
  const positions = useMemo(() => shownPositions(outline, filter), [outline, filter]);
  const tickable = useMemo(() => positions.filter((position) => canTick(outline, position)), [outline, positions]);
  const { rowAt, onWindow } = useWindowRows(positions, opening.rows);
  const linesAt = useCallback((index: number) => outline.lines[positions[index] ?? -1] ?? 0, [outline, positions]);
  const heightOf = useCallback((index: number) => previewRowHeight(linesAt(index)), [linesAt]);
  const tick = useCallback(
    (position: number, on: boolean) => dispatch({ kind: 'ticked', positions: [position], on }),
    [dispatch],
  );
  // What the file lacks is deleted only where it is asked for by itself, never along with the rest.
  const inReach = useMemo(
    () => (filter === 'all' ? tickable.filter((position) => kindAt(outline, position) !== 'missing') : tickable),
    [outline, filter, tickable],
  );
  const showKind = useCallback((next: RowKind | 'all') => dispatch({ kind: 'filtered', filter: next }), [dispatch]);

  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <KindFilters counts={counts} value={filter} onChange={showKind} />
        <Box sx={{ flex: 1 }} />
        <Button
          color="inherit"
          startIcon={<Icon path={mdiCheckboxMultipleMarkedOutline} />}
          disabled={inReach.length === 0}
          onClick={() => dispatch({ kind: 'ticked', positions: inReach, on: true })}
        >
          {preview.acceptShown}
        </Button>
        <Button
          color="inherit"
          startIcon={<Icon path={mdiCheckboxMultipleBlankOutline} />}
          disabled={tickable.length === 0}
          onClick={() => dispatch({ kind: 'ticked', positions: tickable, on: false })}
        >
          {preview.rejectShown}
        </Button>
      </Box>
      <DefectsPanel fileName={state.table.fileName} defects={state.table.defects} />
      {counts.new + counts.changed + counts.error === 0 && (
        <Typography variant="body2" sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}>
          <Icon path={mdiCheckCircleOutline} sx={{ color: 'success.main' }} />
          {preview.nothingToDo}
        </Typography>
      )}
      <Box sx={previewListStyle}>
        {positions.length === 0 ? (
          <EmptyState icon={mdiCheckCircleOutline} title={preview.noRows} />
        ) : (
          <WindowList
            key={filter}
            label={preview.list}
            count={positions.length}
            heightOf={heightOf}
            onWindow={onWindow}
          >
            {(index) => {
              const position = positions[index] ?? -1;
              return (
                <PreviewRowView
                  row={rowAt(position)}
                  position={position}
                  lines={linesAt(index)}
                  isTicked={ticked.has(position)}
                  canTick={canTick(outline, position)}
                  onTick={tick}
                />
              );
            }}
          </WindowList>
        )}
      </Box>
    </Box>
  );
}
