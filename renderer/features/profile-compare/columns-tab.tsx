import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import type { ComparisonSummary, SummarisedColumn } from '#shared/compare/comparison-summary';
import type { Sameness } from '#shared/compare/same-value';
import { describeColumnNote } from '#shared/text/comparisons';
import { shareText } from '#shared/text/report-words';
import { useLocale } from '../../text/text';
import { columnIn, type ComparedFiles } from './compared-file';
import { LonelyColumns } from './lonely-columns';
import type { FileComparison } from './use-comparison';

interface ColumnsTabProps {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
  readonly summary: ComparisonSummary;
  readonly sameness: Sameness;
  /** Shows the rows that changed in that column of the newer file. */
  onShowRows(column: string): void;
}

/** What became of each column, and of those that only one file has. */
export function ColumnsTab(props: ColumnsTabProps) {
  const { summary, sameness } = props;
  const { messages } = useLocale();
  const words = messages.compare;
  const [isNarrow, setNarrow] = useState(true);
  const { older, newer } = props.files.columns;
  const isRenamed = ({ pair }: SummarisedColumn) =>
    columnIn(older, pair.older).name !== columnIn(newer, pair.newer).name;
  const differs = (column: SummarisedColumn) =>
    column.cells[sameness].changed > 0 || column.notes.length > 0 || isRenamed(column);
  const shown = isNarrow ? summary.columns.filter(differs) : summary.columns;
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 3 }}>
      <LonelyColumns {...props} side="newer" />
      <LonelyColumns {...props} side="older" />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', pt: 1 }}>
        <FormControlLabel
          label={words.onlyChanged}
          control={<Checkbox size="small" checked={isNarrow} onChange={(_, checked) => setNarrow(checked)} />}
          sx={{ mr: 0 }}
        />
      </Box>
      <Table
        // In line with the columns above.
        sx={{ tableLayout: 'fixed', '& tr > :first-of-type': { pl: 0 }, '& tr > :last-of-type': { pr: 0 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '24%' }}>{words.column}</TableCell>
            <TableCell sx={{ width: 150, textAlign: 'right' }}>{words.changedCells}</TableCell>
            <TableCell sx={{ width: 150, textAlign: 'right' }}>{words.filled}</TableCell>
            <TableCell>{words.remarks}</TableCell>
            <TableCell component="td" sx={{ width: 120 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((column) => (
            <ColumnRow key={column.pair.newer} {...props} column={column} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function ColumnRow(props: ColumnsTabProps & { readonly column: SummarisedColumn }) {
  const { files, comparison, summary, sameness, column } = props;
  const { language, locale, messages } = useLocale();
  const words = messages.compare;
  const { pair, cells, older, newer, notes } = column;
  const { label, name, isMasked } = columnIn(files.columns.newer, pair.newer);
  const before = columnIn(files.columns.older, pair.older);
  const { changed, filled, emptied } = cells[sameness];
  const rows = summary.rows[sameness];
  const share = {
    older: shareText(older.filled, rows.older, language),
    newer: shareText(newer.filled, rows.newer, language),
  };
  const isChosen = comparison.chosen.some((each) => each.newer === pair.newer);
  const remarks = [
    ...notes.map((note) => describeColumnNote(note, language, isMasked || before.isMasked)),
    ...(filled > 0 ? [words.filledIn(filled)] : []),
    ...(emptied > 0 ? [words.emptied(emptied)] : []),
  ];
  const quiet = { color: 'text.secondary', fontSize: 12 } as const;
  return (
    <TableRow hover sx={{ verticalAlign: 'top' }}>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 600 }}>{label}</Box>
        {(before.name !== name || isChosen) && (
          <Box sx={quiet}>
            {before.name} {'→'} {name}
            {isChosen && ` · ${words.joined}`}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {changed > 0 && (
          <>
            {changed.toLocaleString(locale)}
            <Box sx={quiet}>{shareText(changed, rows.changed + rows.same, language)}</Box>
          </>
        )}
      </TableCell>
      <TableCell sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {share.older === share.newer ? share.newer : `${share.older} → ${share.newer}`}
      </TableCell>
      <TableCell>
        {remarks.map((remark) => (
          <div key={remark}>{remark}</div>
        ))}
      </TableCell>
      <TableCell sx={{ textAlign: 'right', py: 0.5 }}>
        {changed > 0 && (
          <Button aria-label={words.showRowsOf(label)} onClick={() => props.onShowRows(pair.newer)}>
            {words.showRows}
          </Button>
        )}
        {isChosen && (
          <Button color="inherit" onClick={() => comparison.join(pair, false)}>
            {words.part}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
