import { MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import { pairColumns } from '#shared/compare/pair-columns';
import { useText } from '../../text/text';
import { columnIn, type ComparedFiles } from './compared-file';
import type { FileComparison } from './use-comparison';

/** The column that rows of both files are matched by. */
export function IdChoice({
  files,
  comparison,
}: {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
}) {
  const words = useText().compare;
  const { columns } = files;
  const { id, chosen } = comparison;
  const pairs = useMemo(() => pairColumns(columns.older, columns.newer, chosen).pairs, [columns, chosen]);
  return (
    <TextField
      select
      label={words.by}
      value={id?.newer ?? ''}
      onChange={({ target }) => {
        const pair = pairs.find(({ newer }) => newer === target.value);
        if (pair) comparison.compareBy({ older: pair.older, newer: pair.newer });
      }}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 190, textAlign: 'left' }}
    >
      {pairs.map(({ newer }) => (
        <MenuItem key={newer} value={newer}>
          {columnIn(columns.newer, newer).label}
        </MenuItem>
      ))}
    </TextField>
  );
}
