import { Box, Stack, Typography } from '@mui/material';
import type { Change } from '#shared/change/change';
import { useText } from '../../text/text';
import { StatusChip } from '../../ui/status-chip';
import type { CellChange, CellSide } from './cell-change';

const tones = { added: 'good', updated: 'accent', removed: 'danger' } as const;

/** A cell of a profile file, or a whole column of them, in an entry: where, and what it said before and after. */
export function CellChangeDetail({ kind, told }: { readonly kind: Change['kind']; readonly told: CellChange }) {
  const words = useText().profileEdit.history;
  const place = told.row === null ? words.cells(told.cells) : words.row(told.row);
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{
        alignItems: 'center',
        px: 1.5,
        minHeight: 36,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <StatusChip tone={tones[kind]}>{words.kinds[kind]}</StatusChip>
      <Typography component="h3" variant="subtitle2" noWrap sx={{ flexShrink: 0, maxWidth: 280 }}>
        {told.column || words.goneColumn}
      </Typography>
      <Typography variant="caption" noWrap sx={{ color: 'text.secondary', flexShrink: 0 }}>
        {place}
        {told.file && ` · ${told.file}`}
      </Typography>
      {told.isLost && (
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
          {words.lost}
        </Typography>
      )}
      {told.sides && (
        <Box sx={{ minWidth: 0, display: 'flex', gap: 0.75, fontSize: 12.5 }}>
          <Side side={told.sides.before} />
          <span aria-hidden>→</span>
          <Side side={told.sides.after} />
        </Box>
      )}
    </Stack>
  );
}

function Side({ side }: { readonly side: CellSide }) {
  const words = useText().profileEdit.history;
  const isValue = side.kind === 'text';
  return (
    <Box
      component="span"
      title={isValue ? side.text : undefined}
      sx={{
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        ...(!isValue && { color: 'text.secondary', fontStyle: 'italic' }),
      }}
    >
      {isValue ? side.text : words.sides[side.kind]}
    </Box>
  );
}
