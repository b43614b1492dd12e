import { mdiAlertCircleOutline, mdiAlertOutline } from '@mdi/js';
import { Box, Checkbox, Skeleton, Tooltip, Typography } from '@mui/material';
import { memo } from 'react';
import type { ChangedCell } from '#shared/format/compare-definitions';
import type { CellProblem } from '#shared/format/read-definitions';
import { describeProblem } from '#shared/text/problems';
import { fieldName } from '../../text/field-name';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import type { PreviewRow, RowKind } from './import-protocol';
import { diffWords, tail } from './text-diff';

const headHeight = 38;
const lineHeight = 22;

/** How high a row with that many lines of detail is, in pixels. */
export function previewRowHeight(lines: number): number {
  return headHeight + (lines > 0 ? lines * lineHeight + 8 : 0);
}

const tones: Readonly<Record<RowKind, Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'neutral',
  error: 'danger',
  missing: 'warning',
};

/** One row: what it is, whether it is accepted, and what it would change, cell by cell. */
export const PreviewRowView = memo(function PreviewRowView(props: {
  readonly row: PreviewRow | null;
  readonly position: number;
  readonly lines: number;
  readonly isTicked: boolean;
  readonly canTick: boolean;
  onTick(position: number, on: boolean): void;
}) {
  const { row, lines } = props;
  const { preview } = useText().files;
  if (!row) return <Placeholder />;
  const name = row.code || row.label;
  const isDeletion = row.kind === 'missing';
  const details = [...row.problems, ...row.cells].slice(0, lines);
  return (
    <Box
      sx={{
        height: '100%',
        boxSizing: 'border-box',
        display: 'grid',
        gridTemplateColumns: '34px 96px 84px minmax(0, 1fr)',
        alignItems: 'start',
        px: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        overflow: 'hidden',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ height: headHeight, display: 'flex', alignItems: 'center' }}>
        {props.canTick && (
          <Checkbox
            checked={props.isTicked}
            color={isDeletion ? 'error' : 'primary'}
            onChange={(_, on) => props.onTick(props.position, on)}
            slotProps={{ input: { 'aria-label': isDeletion ? preview.remove(name) : preview.accept(name) } }}
            sx={{ p: 0.5, ml: -0.5 }}
          />
        )}
      </Box>
      <Box sx={{ height: headHeight, display: 'flex', alignItems: 'center' }}>
        <StatusChip tone={isDeletion && props.isTicked ? 'danger' : tones[row.kind]}>
          {isDeletion ? (props.isTicked ? preview.deleted : preview.absent) : preview.kinds[row.kind]}
        </StatusChip>
      </Box>
      <Typography variant="caption" sx={{ lineHeight: `${headHeight}px`, color: 'text.secondary' }} noWrap>
        {row.line === null ? '' : preview.row(row.line)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" noWrap sx={{ lineHeight: `${headHeight}px` }}>
          <strong>{row.label || row.code}</strong>
          {row.label !== '' && (
            <Box component="span" sx={{ ml: 1, fontFamily: 'monospace', fontSize: 12, color: 'text.secondary' }}>
              {row.code}
            </Box>
          )}
          {isDeletion && (
            <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
              {preview.missingDetail}
            </Box>
          )}
        </Typography>
        {details.map((detail, index) =>
          'problem' in detail ? (
            <ProblemLine key={index} problem={detail} isFatal={row.kind === 'error'} />
          ) : (
            <CellLine key={index} cell={detail} />
          ),
        )}
      </Box>
    </Box>
  );
});

function CellLine({ cell }: { readonly cell: ChangedCell }) {
  const text = useText();
  const { start, removed, added, end } = diffWords(cell.before, cell.after);
  const whole = [cell.before || text.files.preview.nothing, cell.after || text.files.preview.nothing].join(' → ');
  return (
    <Line name={fieldName(text, cell.field)} title={whole}>
      {tail(start)}
      {removed && (
        <Box
          component="del"
          sx={(theme) => ({
            px: 0.25,
            borderRadius: 0.5,
            color: 'text.secondary',
            bgcolor: `rgba(${theme.vars?.palette.error.mainChannel} / 0.12)`,
          })}
        >
          {removed}
        </Box>
      )}
      {removed && added && ' '}
      {added && (
        <Box
          component="ins"
          sx={(theme) => ({
            px: 0.25,
            borderRadius: 0.5,
            textDecoration: 'none',
            bgcolor: `rgba(${theme.vars?.palette.success.mainChannel} / 0.16)`,
          })}
        >
          {added}
        </Box>
      )}
      {end}
    </Line>
  );
}

function ProblemLine({ problem, isFatal }: { readonly problem: CellProblem; readonly isFatal: boolean }) {
  const { language, messages } = useLocale();
  const sentence = describeProblem(problem.problem, language);
  const column = problem.columnName || (problem.column === null ? '' : messages.files.columns.unnamed(problem.column));
  return (
    <Line name={column} title={sentence}>
      <Box component="span" sx={{ color: isFatal ? 'error.main' : 'warning.main' }}>
        <Icon
          path={isFatal ? mdiAlertCircleOutline : mdiAlertOutline}
          sx={{ fontSize: 15, verticalAlign: 'text-bottom', mr: 0.5 }}
        />
        {sentence}
      </Box>
    </Line>
  );
}

function Line(props: { readonly name: string; readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr)', height: lineHeight, fontSize: 12.5 }}>
      <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary', lineHeight: '22px' }}>
        {props.name}
      </Typography>
      <Tooltip title={<Box sx={{ whiteSpace: 'pre-wrap' }}>{props.title}</Box>} placement="bottom-start">
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: '22px' }}>
          {props.children}
        </Box>
      </Tooltip>
    </Box>
  );
}

function Placeholder() {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, height: headHeight }}>
      <Skeleton variant="rounded" width={16} height={16} />
      <Skeleton width={70} />
      <Skeleton width="40%" />
    </Box>
  );
}
