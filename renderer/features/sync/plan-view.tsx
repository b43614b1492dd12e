import { mdiAlertCircleOutline, mdiCheckAll } from '@mdi/js';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { isTakenForPersonal } from '#shared/policy/looks-personal';
import { groupKey, type PushApproval } from '#shared/push/plan';
import type { ItemFilter, Planned } from '#shared/push/plan-answers';
import type { RunView } from '#shared/push/run-view';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/progress-bar';
import { ItemsDialog } from './items-dialog';
import { GroupsTable, WithheldTable } from './plan-tables';
import { PreviewDialog } from './preview-dialog';
import { SendDialog } from './send-dialog';
import { usePlan, type PlanWish } from './use-plan';
import type { SettledRules } from './use-leaving-rules';

/** The plan of a file: made, shown, approved. */
export function PlanView(props: {
  readonly wish: PlanWish;
  readonly rules: SettledRules;
  openQuery(): QueryWorker;
  onSent(view: RunView): void;
}) {
  const { language, messages } = useLocale();
  const words = messages.sync.send;
  const { state, again, stop } = usePlan(props.wish, props.openQuery);
  if (state.status === 'planning') {
    return (
      <Box sx={{ px: 2.5, pt: 1, maxWidth: 520 }}>
        <ProgressBar label={words.planning} share={state.share} cancelLabel={words.stop} onCancel={stop} />
      </Box>
    );
  }
  const againButton = (
    <Button variant="outlined" onClick={again}>
      {words.planAgain}
    </Button>
  );
  if (state.status === 'failed') {
    const isStopped = state.fault.code === 'cancelled';
    return (
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={isStopped ? words.stopped : words.failed}
        {...(!isStopped && { detail: describeFault(state.fault, language) })}
        actions={againButton}
      />
    );
  }
  if (state.planned.items === 0) {
    return (
      <EmptyState
        icon={mdiCheckAll}
        title={words.nothingTitle}
        detail={words.nothingDetail}
        {...(state.isStale && { actions: againButton })}
      />
    );
  }
  return (
    <>
      {state.isStale && (
        <Alert severity="warning" sx={{ mx: 2.5, mb: 1, py: 0, alignItems: 'center' }} action={againButton}>
          {words.outOfDate}
        </Alert>
      )}
      <ReadyPlan {...props} planned={state.planned} query={state.query} isStale={state.isStale} />
    </>
  );
}

type Open = 'preview' | 'send' | ItemFilter | null;

function ReadyPlan(props: {
  readonly wish: PlanWish;
  readonly rules: SettledRules;
  readonly planned: Planned;
  readonly query: QueryWorker;
  readonly isStale: boolean;
  onSent(view: RunView): void;
}) {
  const { wish, rules, planned, query } = props;
  const words = useLocale().messages.sync.send;
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  /** Declined items by their place in the plan, with the key of their group. */
  const [declined, setDeclined] = useState<ReadonlyMap<number, string>>(new Map());
  const [open, setOpen] = useState<Open>(null);
  const approval = useMemo<PushApproval>(
    () => ({ groups: [...groups], except: [...declined.keys()] }),
    [groups, declined],
  );
  const declinedIn = (key: string) => [...declined.values()].filter((each) => each === key).length;
  const approved = planned.groups.reduce((sum, { column, operation, items }) => {
    const key = groupKey(column, operation);
    return groups.has(key) ? sum + items - declinedIn(key) : sum;
  }, 0);
  const deletions = planned.groups.reduce((sum, { column, operation, items }) => {
    const key = groupKey(column, operation);
    return operation === 'unset' && groups.has(key) ? sum + items - declinedIn(key) : sum;
  }, 0);
  const personal = useMemo(() => {
    const byCode = new Map(rules.definitions.map((definition) => [definition.code, definition]));
    return new Set(
      wish.columns.flatMap(({ code }, place) => (byCode.get(code)?.isPersonalInfo === 'no' ? [] : [place])),
    );
  }, [rules.definitions, wish.columns]);
  const isIdMasked = useMemo(() => {
    const column = wish.file.columns.find(({ id }) => id === wish.file.idColumn);
    const definition = rules.definitions.find(({ code }) => code === column?.attribute);
    return definition ? definition.isPersonalInfo !== 'no' : column !== undefined && isTakenForPersonal(column);
  }, [rules.definitions, wish.file]);
  const masked = useMemo(() => ({ columns: [...personal], ids: isIdMasked }), [personal, isIdMasked]);
  const toggle = (key: string) =>
    setGroups((now) => (now.has(key) ? new Set([...now].filter((each) => each !== key)) : new Set([...now, key])));
  const withoutDeletions = planned.groups.flatMap(({ column, operation }) =>
    operation === 'unset' ? [] : [groupKey(column, operation)],
  );
  return (
    <>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 2 }}>
        {planned.groups.length > 0 && (
          <GroupsTable
            columns={wish.columns}
            definitions={rules.definitions}
            personal={personal}
            groups={planned.groups}
            approved={groups}
            declinedIn={declinedIn}
            onToggle={toggle}
            onLook={(column, operation) => setOpen({ column, operation, withheld: null })}
          />
        )}
        {planned.withheld.length > 0 && (
          <WithheldTable
            columns={wish.columns}
            definitions={rules.definitions}
            withheld={planned.withheld}
            onLook={(column, withheld) => setOpen({ column, operation: null, withheld })}
          />
        )}
      </Box>
      <Stack
        direction="row"
        spacing={1}
        sx={{ px: 2.5, py: 1.25, alignItems: 'center', borderTop: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        <Typography role="status" variant="body2" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
          {words.approved(approved)}
        </Typography>
        {withoutDeletions.length > 0 && (
          <Button color="inherit" onClick={() => setGroups((now) => new Set([...now, ...withoutDeletions]))}>
            {words.approveAll}
          </Button>
        )}
        <Button variant="outlined" disabled={approved === 0} onClick={() => setOpen('preview')}>
          {words.preview}
        </Button>
        <Button variant="contained" disabled={approved === 0 || props.isStale} onClick={() => setOpen('send')}>
          {words.start}
        </Button>
      </Stack>
      {open === 'preview' && (
        <PreviewDialog query={query} wish={wish} approval={approval} masked={masked} onClose={() => setOpen(null)} />
      )}
      {open === 'send' && (
        <SendDialog
          query={query}
          wish={wish}
          planned={planned}
          approval={approval}
          figures={{ approved, deletions }}
          declinedIn={declinedIn}
          policy={rules.digest}
          onSent={props.onSent}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <ItemsDialog
          query={query}
          wish={wish}
          planned={planned}
          filter={open}
          definitions={rules.definitions}
          isMasked={personal.has(open.column)}
          isIdMasked={isIdMasked}
          declined={declined}
          onDecline={(place, key, isDeclined) =>
            setDeclined((now) => {
              const next = new Map(now);
              if (isDeclined) next.set(place, key);
              else next.delete(place);
              return next;
            })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
