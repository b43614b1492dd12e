import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useEffect, useId, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { maskValue } from '#shared/detect/values/mask';
import { groupKey } from '#shared/push/plan';
import type { ItemFilter, ListedItem, Planned } from '#shared/push/plan-answers';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { attributeName, useWithheldWords } from './plan-words';
import type { PlanWish } from './use-plan';

/** How many are listed at once: as many as anybody looks at one by one. */
const listed = 500;

/** The items of one line of the plan one by one: what the file said, what the platform says, what it is to say. */
export function ItemsDialog(props: {
  readonly query: QueryWorker;
  readonly wish: PlanWish;
  readonly planned: Planned;
  readonly filter: ItemFilter;
  readonly definitions: readonly AttributeDefinition[];
  readonly isMasked: boolean;
  /** The ids of profiles are personal too. */
  readonly isIdMasked: boolean;
  readonly declined: ReadonlyMap<number, string>;
  onDecline(place: number, key: string, isDeclined: boolean): void;
  onClose(): void;
}) {
  const { query, wish, planned, filter, isMasked, isIdMasked, declined } = props;
  const titleId = useId();
  const { items: words, operations } = useText().sync;
  const withheldWords = useWithheldWords();
  const { notifyFault } = useSession();
  const [items, setItems] = useState<readonly ListedItem[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void query.pushItems(wish.file.id, filter, 0, listed).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setItems(answer.value);
      else notifyFault(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [query, wish.file.id, filter, notifyFault]);
  const name = attributeName(wish.columns[filter.column], props.definitions);
  const { operation, withheld } = filter;
  const all =
    withheld === null
      ? planned.groups.find((group) => group.column === filter.column && group.operation === operation)?.items
      : planned.withheld.find((group) => group.column === filter.column && group.reason === withheld)?.items;
  const shown = (text: string | null) =>
    text === null || text === '' ? words.empty : isMasked ? maskValue(text) : text;
  const idOf = ({ id }: ListedItem) => (id === null ? words.empty : isIdMasked ? maskValue(id) : id);
  const cell = { maxWidth: 200, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>
        {withheld !== null ? words.withheldTitle(name) : operation ? words.title(name, operations[operation]) : name}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        {withheld !== null && (
          <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
            {withheldWords(withheld)}
          </Typography>
        )}
        {(isMasked || isIdMasked) && (
          <Alert severity="info" sx={{ mb: 1, py: 0 }}>
            {words.maskedNote}
          </Alert>
        )}
        {!items && <LinearProgress aria-label={name} />}
        {items && (
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                {withheld === null && <TableCell padding="checkbox">{words.approve}</TableCell>}
                <TableCell>{words.id}</TableCell>
                <TableCell>{words.file}</TableCell>
                <TableCell>{words.there}</TableCell>
                <TableCell>{words.ours}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((item) => (
                <TableRow key={item.place}>
                  {withheld === null && (
                    <TableCell padding="checkbox">
                      <Checkbox
                        size="small"
                        checked={!declined.has(item.place)}
                        onChange={({ target }) =>
                          props.onDecline(item.place, groupKey(item.column, item.operation), !target.checked)
                        }
                        slotProps={{ input: { 'aria-label': words.approveItem(`${item.row + 1}: ${idOf(item)}`) } }}
                      />
                    </TableCell>
                  )}
                  <TableCell sx={cell}>{idOf(item)}</TableCell>
                  <TableCell sx={{ ...cell, color: 'text.secondary' }}>{shown(item.base)}</TableCell>
                  <TableCell sx={{ ...cell, color: 'text.secondary' }}>
                    {item.told === undefined ? words.unknown : shown(item.told)}
                  </TableCell>
                  <TableCell sx={{ ...cell, fontWeight: 500 }}>{shown(item.ours)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        {items && all !== undefined && all > items.length && (
          <Typography variant="caption" component="p" sx={{ mt: 1, color: 'text.secondary' }}>
            {words.more(items.length, all)}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
