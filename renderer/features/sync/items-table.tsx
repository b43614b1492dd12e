import { Checkbox, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { maskValue } from '#shared/detect/values/mask';
import { conflictSides, decisionOn } from '#shared/push/conflicts';
import { groupKey } from '#shared/push/plan';
import type { ListedItem } from '#shared/push/plan-answers';
import { useText } from '../../text/text';
import { Segments } from '../../ui/segments';
import type { ApprovalState } from './use-approval';

const cell = { maxWidth: 180, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const conflicting = (theme: Theme) => ({
  color: theme.vars?.palette.warning.dark,
  ...theme.applyStyles('dark', { color: theme.vars?.palette.warning.light }),
});

/** Items one by one: what the file said, what the platform was told and holds, what it is to say; approved, or decided. */
export function ItemsTable(props: {
  readonly items: readonly ListedItem[];
  /** How each is settled: by a tick, by a decision, or not at all. */
  readonly settled: 'approved' | 'decided' | null;
  readonly hasSnapshot: boolean;
  readonly isMasked: boolean;
  readonly isIdMasked: boolean;
  readonly state: Pick<ApprovalState, 'declined' | 'decisions' | 'decline' | 'decideItem'>;
}) {
  const { settled, hasSnapshot, isMasked, isIdMasked, state } = props;
  const { items: words, conflicts } = useText().sync;
  const shown = (text: string | null) =>
    text === null || text === '' ? words.empty : isMasked ? maskValue(text) : text;
  const idOf = ({ id }: ListedItem) => (id === null ? words.empty : isIdMasked ? maskValue(id) : id);
  const quiet = { ...cell, color: 'text.secondary' } as const;
  return (
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          {settled === 'approved' && <TableCell padding="checkbox">{words.approve}</TableCell>}
          <TableCell>{words.id}</TableCell>
          <TableCell>{words.file}</TableCell>
          <TableCell>{hasSnapshot ? words.told : words.there}</TableCell>
          {hasSnapshot && <TableCell>{words.there}</TableCell>}
          <TableCell>{words.ours}</TableCell>
          {settled === 'decided' && <TableCell sx={{ width: 230 }}>{conflicts.decision}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.items.map((item) => {
          const key = groupKey(item.column, item.operation);
          const name = `${item.row + 1}: ${idOf(item)}`;
          return (
            <TableRow key={item.place}>
              {settled === 'approved' && (
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={!state.declined.has(item.place)}
                    onChange={({ target }) => state.decline(item.place, key, !target.checked)}
                    slotProps={{ input: { 'aria-label': words.approveItem(name) } }}
                  />
                </TableCell>
              )}
              <TableCell sx={cell}>{idOf(item)}</TableCell>
              <TableCell sx={quiet}>{shown(item.base)}</TableCell>
              <TableCell sx={quiet}>{item.told === undefined ? words.unknown : shown(item.told)}</TableCell>
              {hasSnapshot && (
                <TableCell sx={item.isConflict ? [cell, conflicting] : quiet}>
                  {item.theirs === undefined ? words.notInSnapshot : shown(item.theirs)}
                </TableCell>
              )}
              <TableCell sx={{ ...cell, fontWeight: 500 }}>{shown(item.ours)}</TableCell>
              {settled === 'decided' && (
                <TableCell>
                  <Segments
                    label={conflicts.decideItem(name)}
                    values={conflictSides}
                    value={decisionOn(state.decisions, key, item.place)}
                    words={conflicts.sides}
                    onChange={(side) => state.decideItem(item.place, key, side)}
                  />
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
