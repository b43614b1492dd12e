import { Box, Button, TableCell, Typography } from '@mui/material';
import type { PlanGroup } from '#shared/push/plan';
import { useLocale } from '../../text/text';
import { StatusChip } from '../../ui/status-chip';

/** How a column of counts is set. */
export const figure = { textAlign: 'right', width: 110, fontVariantNumeric: 'tabular-nums' } as const;

/** Whose line of a plan it is, what happens there, and how often. */
export function GroupCells(props: {
  readonly group: Pick<PlanGroup, 'operation' | 'items'>;
  /** What people call the attribute. */
  readonly name: string;
  readonly isPersonal: boolean;
}) {
  const { locale, messages } = useLocale();
  const { send: words, operations } = messages.sync;
  const { operation, items } = props.group;
  return (
    <>
      <TableCell>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          {props.name}
          {props.isPersonal && <StatusChip tone="neutral">{words.masked}</StatusChip>}
        </Box>
      </TableCell>
      <TableCell>
        <StatusChip tone={operation === 'unset' ? 'danger' : 'accent'}>{operations[operation]}</StatusChip>
      </TableCell>
      <TableCell sx={figure}>{items.toLocaleString(locale)}</TableCell>
    </>
  );
}

/** The end of a line: what is open or left out of it, where there is any, and the way to its items. */
export function LookCell({ note, onLook }: { readonly note: string | null; onLook(): void }) {
  const words = useLocale().messages.sync.send;
  return (
    <TableCell sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
      {note !== null && (
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary', mr: 1 }}>
          {note}
        </Typography>
      )}
      <Button size="small" color="inherit" onClick={onLook}>
        {words.look}
      </Button>
    </TableCell>
  );
}
