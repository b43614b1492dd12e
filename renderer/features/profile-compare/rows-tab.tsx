import { Box, LinearProgress, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import type { Sameness } from '#shared/compare/same-value';
import { rowKinds, type RowKind } from '#shared/report/reported-row';
import { useLocale } from '../../text/text';
import { WindowList } from '../../ui/window-list';
import { columnIn, type ComparedFiles } from './compared-file';
import { OpenListed } from './open-listed';
import { DifferingRowView, differingRowHeight } from './differing-row-view';
import type { ComparisonState } from './comparison-model';
import { useDiffering } from './use-differing';

/** The rows that differ, with what changed in each. */
export function RowsTab(props: {
  readonly files: ComparedFiles;
  readonly state: Extract<ComparisonState, { step: 'done' }>;
  readonly sameness: Sameness;
  readonly column: string | null;
  onColumn(column: string | null): void;
}) {
  const { files, state, sameness, column } = props;
  const { locale, messages } = useLocale();
  const words = messages.compare;
  const figures = state.summary.rows[sameness];
  const [shown, setShown] = useState<readonly RowKind[]>(rowKinds);
  const kinds = useMemo(
    () => ({
      changed: shown.includes('changed'),
      added: shown.includes('added'),
      removed: shown.includes('removed'),
    }),
    [shown],
  );
  const { list, rowAt, onWindow } = useDiffering(state, sameness, kinds, column);
  const count = list ? list.changed + list.added + list.removed : 0;
  const cells = list?.cells;
  const heightOf = useCallback((index: number) => differingRowHeight(cells?.[index] ?? 0), [cells]);
  const changedColumns = state.summary.columns.filter((each) => each.cells[sameness].changed > 0);
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2.5, py: 1.25, flexShrink: 0 }}>
        <ToggleButtonGroup
          size="small"
          value={[...shown]}
          onChange={(_, next: RowKind[]) => setShown(next)}
          aria-label={words.kindsShown}
        >
          {rowKinds.map((kind) => (
            <ToggleButton
              key={kind}
              value={kind}
              disabled={figures[kind] === 0 || (column !== null && kind !== 'changed')}
              sx={{ py: 0.25, gap: 0.75, color: 'text.secondary' }}
            >
              {words.kinds[kind]}
              <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {figures[kind].toLocaleString(locale)}
              </Box>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField
          select
          label={words.changedIn}
          value={column ?? ''}
          onChange={({ target }) => props.onColumn(target.value === '' ? null : target.value)}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ width: 220 }}
        >
          <MenuItem value="">{words.anyColumn}</MenuItem>
          {changedColumns.map(({ pair }) => (
            <MenuItem key={pair.newer} value={pair.newer}>
              {columnIn(files.columns.newer, pair.newer).label}
            </MenuItem>
          ))}
        </TextField>
        <Typography role="status" variant="caption" sx={{ color: 'text.secondary', flex: 1 }}>
          {list &&
            (count === 0
              ? words.nothingListed
              : words.listed(count, figures.changed + figures.added + figures.removed))}
        </Typography>
        {list && count > 0 && <OpenListed files={files} state={state} list={list} />}
      </Box>
      {list ? (
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex', borderTop: 1, borderColor: 'divider' }}>
          <WindowList key={list.list} label={words.rowList} count={count} heightOf={heightOf} onWindow={onWindow}>
            {(index) => <DifferingRowView row={rowAt(index)} files={files} summary={state.summary} />}
          </WindowList>
        </Box>
      ) : (
        <LinearProgress aria-label={words.running} />
      )}
    </Box>
  );
}
