import { mdiArrowRight } from '@mdi/js';
import { Box, ListSubheader, MenuItem, Select, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { columns as fileColumns } from '#shared/format/columns';
import type { ColumnMapping, ColumnTarget, MappedColumn } from '#shared/format/map-columns';
import { fieldName } from '../../text/field-name';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import type { TableOutline } from './import-protocol';

const targets: readonly ColumnTarget[] = [...fileColumns.map(({ field }) => field), 'extra', 'ignore'];

/** The file's columns with their first values, and what each of them becomes. */
export function MappingTable(props: {
  readonly table: TableOutline;
  readonly mapping: ColumnMapping;
  onChange(index: number, target: ColumnTarget): void;
}) {
  const { columns: words } = useText().files;
  return (
    <Table stickyHeader sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '24%' }}>{words.inFile}</TableCell>
          <TableCell>{words.sample}</TableCell>
          <TableCell component="td" sx={{ width: 36 }} />
          <TableCell sx={{ width: 320 }}>{words.field}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.mapping.map((mapped, index) => (
          <TableRow key={index} hover>
            <TableCell sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {mapped.column || words.unnamed(index + 1)}
            </TableCell>
            <TableCell>
              <Sample cells={props.table.sample.map((cells) => cells[index] ?? null)} />
            </TableCell>
            <TableCell sx={{ px: 0, color: 'text.disabled' }}>
              <Icon path={mdiArrowRight} sx={{ display: 'block' }} />
            </TableCell>
            <TableCell sx={{ py: 0.5 }}>
              <Target
                mapped={mapped}
                label={mapped.column || words.unnamed(index + 1)}
                onChange={(target) => props.onChange(index, target)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The column's first values, one a line, so that what they are can be seen at a glance. */
function Sample({ cells }: { readonly cells: readonly (string | null)[] }) {
  const { columns: words } = useText().files;
  const said = cells.filter((cell) => cell !== null && cell.trim() !== '').slice(0, 3);
  if (said.length === 0) return <Box sx={{ color: 'text.secondary', fontStyle: 'italic' }}>{words.emptySample}</Box>;
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.75,
        overflow: 'hidden',
        maskImage: 'linear-gradient(to right, black 85%, transparent)',
      }}
    >
      {said.map((cell, position) => (
        <Box
          key={position}
          component="span"
          sx={{
            px: 0.75,
            maxWidth: 260,
            flexShrink: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            color: 'text.secondary',
            fontSize: 12,
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {cell}
        </Box>
      ))}
    </Box>
  );
}

function Target(props: {
  readonly mapped: MappedColumn;
  readonly label: string;
  onChange(target: ColumnTarget): void;
}) {
  const { target, certainty } = props.mapped;
  const text = useText();
  const words = text.files.columns;
  const isField = target !== 'extra' && target !== 'ignore';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Select
        value={target}
        onChange={(event) => props.onChange(targets.find((each) => each === event.target.value) ?? 'extra')}
        SelectDisplayProps={{ 'aria-label': props.label }}
        MenuProps={{ slotProps: { paper: { sx: { maxHeight: 420 } } } }}
        sx={{
          flex: 1,
          minWidth: 0,
          color: isField ? 'text.primary' : 'text.secondary',
          '& .MuiSelect-select': { py: 0.625 },
        }}
      >
        <ListSubheader sx={{ lineHeight: '28px' }}>{words.special}</ListSubheader>
        <MenuItem value="extra">{words.keep}</MenuItem>
        <MenuItem value="ignore">{words.leaveOut}</MenuItem>
        <ListSubheader sx={{ lineHeight: '28px' }}>{words.fields}</ListSubheader>
        {fileColumns.map(({ field }) => (
          <MenuItem key={field} value={field}>
            {fieldName(text, field)}
          </MenuItem>
        ))}
      </Select>
      <Box sx={{ width: 56, flexShrink: 0 }}>
        {isField && (
          <StatusChip tone={certainty === 'sure' ? 'good' : 'warning'}>{words.certainty[certainty]}</StatusChip>
        )}
      </Box>
    </Box>
  );
}
