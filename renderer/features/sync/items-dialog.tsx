import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useEffect, useId, useMemo, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ConflictDecisions } from '#shared/push/conflicts';
import type { ItemFilter, ListedItem, Planned } from '#shared/push/plan-answers';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ItemsTable } from './items-table';
import { attributeName, useWithheldWords } from './plan-words';
import type { ApprovalState } from './use-approval';
import type { PlanWish } from './use-plan';

/** How many are listed at once: as many as anybody looks at one by one. */
const listed = 500;

/** The items of one line of the plan, to be approved or decided one by one. */
export function ItemsDialog(props: {
  readonly query: QueryWorker;
  readonly wish: PlanWish;
  readonly planned: Planned;
  readonly filter: ItemFilter;
  readonly definitions: readonly AttributeDefinition[];
  readonly isMasked: boolean;
  /** The ids of profiles are personal too. */
  readonly isIdMasked: boolean;
  readonly state: ApprovalState;
  onClose(): void;
}) {
  const { query, wish, planned, filter, isMasked, isIdMasked, state } = props;
  const titleId = useId();
  const { items: words, conflicts, operations } = useText().sync;
  const withheldWords = useWithheldWords();
  const { notifyFault } = useSession();
  const [items, setItems] = useState<readonly ListedItem[] | null>(null);
  /** The decisions as they were when the rest was asked for: what is decided since stays in sight. */
  const [undecidedBy, setUndecidedBy] = useState<ConflictDecisions | null>(null);
  const asked = useMemo(() => (undecidedBy ? { ...filter, undecidedBy } : filter), [filter, undecidedBy]);
  useEffect(() => {
    let wanted = true;
    void query.pushItems(wish.file.id, asked, 0, listed).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setItems(answer.value);
      else notifyFault(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [query, wish.file.id, asked, notifyFault]);
  const name = attributeName(wish.columns[filter.column], props.definitions);
  const { operation, withheld, isConflict = false } = filter;
  const lines = isConflict ? planned.conflicts : planned.groups;
  const all =
    withheld === null
      ? lines.find((group) => group.column === filter.column && group.operation === operation)?.items
      : planned.withheld.find((group) => group.column === filter.column && group.reason === withheld)?.items;
  const titleOf = isConflict ? conflicts.itemsTitle : words.title;
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth={isConflict ? 'lg' : 'md'} fullWidth>
      <DialogTitle id={titleId}>
        {withheld !== null ? words.withheldTitle(name) : operation ? titleOf(name, operations[operation]) : name}
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
        {isConflict && (
          <FormControlLabel
            label={conflicts.undecidedOnly}
            control={
              <Checkbox
                size="small"
                checked={undecidedBy !== null}
                onChange={({ target }) => setUndecidedBy(target.checked ? state.decisions : null)}
              />
            }
          />
        )}
        {!items && <LinearProgress aria-label={name} />}
        {items && undecidedBy && items.length === 0 && <Typography variant="body2">{conflicts.allDecided}</Typography>}
        {items && items.length > 0 && (
          <ItemsTable
            items={items}
            settled={withheld !== null ? null : isConflict ? 'decided' : 'approved'}
            hasSnapshot={planned.snapshot !== null}
            isMasked={isMasked}
            isIdMasked={isIdMasked}
            state={state}
          />
        )}
        {items && !undecidedBy && all !== undefined && all > items.length && (
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
