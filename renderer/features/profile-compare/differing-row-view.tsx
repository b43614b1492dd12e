import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import { maskValue } from '#shared/detect/values/mask';
import type { DifferingRow } from '../../query/compare-protocol';
import { useText } from '../../text/text';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { columnIn, type ComparedFiles, type Side } from './compared-file';

/** So many changed cells of a row are told; the grid shows all. */
const toldCells = 8;
const headHeight = 40;
const cellHeight = 24;

/** The height of a row with that many changed cells, in pixels. */
export function differingRowHeight(cells: number): number {
  const lines = Math.min(cells, toldCells) + (cells > toldCells ? 1 : 0);
  return headHeight + lines * cellHeight + (lines > 0 ? 8 : 0);
}

const tones: Readonly<Record<DifferingRow['kind'], Tone>> = { changed: 'warning', added: 'good', removed: 'danger' };

/** One row that differs: which profile, and what each changed cell said and says. */
export function DifferingRowView(props: {
  readonly row: DifferingRow | undefined;
  readonly files: ComparedFiles;
  readonly summary: ComparisonSummary;
}): ReactNode {
  const { row, files, summary } = props;
  const words = useText().compare;
  if (!row) return null;
  const { columns } = files;
  const side: Side = row.kind === 'removed' ? 'older' : 'newer';
  const shown = (of: Side, column: string, text: string | null): string =>
    columnIn(columns[of], column).isMasked ? maskValue(text ?? '') : (text ?? '');
  const id = shown(side, summary.id[side], row.id);
  const place = side === 'newer' ? row.newer : row.older;
  const idColumn = summary.id[side];
  const { id: text } = row;
  return (
    <Box sx={{ px: 2.5, height: '100%', borderBottom: 1, borderColor: 'divider', overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, height: headHeight }}>
        <Box sx={{ width: 84, flexShrink: 0 }}>
          <StatusChip tone={tones[row.kind]}>{words.kinds[row.kind]}</StatusChip>
        </Box>
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {id === '' ? words.empty : id}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12, flex: 1, whiteSpace: 'nowrap' }}>
          {place !== null && words.row(place + 1)}
        </Box>
        {text !== null && text !== '' && (
          <Button
            aria-label={words.openInGridOf(id)}
            onClick={() =>
              files.onShowRows(
                side,
                { combinator: 'and', rules: [{ field: idColumn, operator: 'exactly', value: [text] }] },
                words.rowTitle(id),
              )
            }
            sx={{ flexShrink: 0 }}
          >
            {words.openInGrid}
          </Button>
        )}
      </Box>
      {row.cells.slice(0, toldCells).map((cell) => (
        <Box
          key={cell.newer}
          sx={{
            display: 'flex',
            alignItems: 'baseline',
            gap: 1,
            height: cellHeight,
            pl: 12,
            fontSize: 12,
            whiteSpace: 'nowrap',
          }}
        >
          <Box
            sx={{ width: 180, flexShrink: 0, color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {columnIn(columns.newer, cell.newer).label}
          </Box>
          <CellText mark="del" text={shown('older', cell.older, cell.before)} />
          <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
            →
          </Box>
          <CellText mark="ins" text={shown('newer', cell.newer, cell.after)} />
        </Box>
      ))}
      {row.cells.length > toldCells && (
        <Box sx={{ pl: 12, fontSize: 12, color: 'text.secondary' }}>
          {words.moreCells(row.cells.length - toldCells)}
        </Box>
      )}
    </Box>
  );
}

function CellText({ mark, text }: { readonly mark: 'del' | 'ins'; readonly text: string }) {
  const { empty } = useText().compare;
  return (
    <Box
      component={mark}
      title={text}
      sx={{
        maxWidth: '36%',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        textDecoration: 'none',
        color: text === '' ? 'text.secondary' : mark === 'del' ? 'error.main' : 'success.main',
        fontStyle: text === '' ? 'italic' : 'normal',
        whiteSpace: 'pre',
      }}
    >
      {text === '' ? empty : text}
    </Box>
  );
}
