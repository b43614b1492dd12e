import { mdiAlertCircleOutline, mdiCheckAll } from '@mdi/js';
import { Alert, Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { isTakenForPersonal } from '#shared/policy/looks-personal';
import { groupKey } from '#shared/push/plan';
import type { ItemFilter, Planned } from '#shared/push/plan-answers';
import type { RunView } from '#shared/push/run-view';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/progress-bar';
import { ConflictsTable } from './conflicts-table';
import { ItemsDialog } from './items-dialog';
import { GroupsTable, WithheldTable } from './plan-tables';
import { PreviewDialog } from './preview-dialog';
import { SendDialog } from './send-dialog';
import { SnapshotGapsNote } from './snapshot-note';
import { useApproval } from './use-approval';
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
  const conflictWords = useLocale().messages.sync.conflicts;
  const state = useApproval(planned);
  const { figures } = state;
  const [isOnlyConflicts, setOnlyConflicts] = useState(false);
  const [open, setOpen] = useState<Open>(null);
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
  const withoutDeletions = planned.groups.flatMap(({ column, operation }) =>
    operation === 'unset' ? [] : [groupKey(column, operation)],
  );
  const hasConflicts = planned.conflicts.length > 0;
  const hasOthers = planned.groups.length > 0 || planned.withheld.length > 0;
  const areOthersShown = !hasConflicts || !isOnlyConflicts;
  return (
    <>
      {planned.snapshot && (
        <SnapshotGapsNote gaps={planned.snapshot} columns={wish.columns} definitions={rules.definitions} />
      )}
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 2 }}>
        {hasConflicts && hasOthers && (
          <FormControlLabel
            label={conflictWords.only}
            control={
              <Checkbox
                size="small"
                checked={isOnlyConflicts}
                onChange={({ target }) => setOnlyConflicts(target.checked)}
              />
            }
          />
        )}
        {hasConflicts && (
          <ConflictsTable
            columns={wish.columns}
            definitions={rules.definitions}
            personal={personal}
            conflicts={planned.conflicts}
            decisions={state.decisions}
            onDecide={state.decide}
            onLook={(column, operation) => setOpen({ column, operation, withheld: null, isConflict: true })}
          />
        )}
        {planned.groups.length > 0 && areOthersShown && (
          <GroupsTable
            columns={wish.columns}
            definitions={rules.definitions}
            personal={personal}
            groups={planned.groups}
            approved={state.groups}
            declinedIn={state.declinedIn}
            onToggle={state.toggle}
            onLook={(column, operation) => setOpen({ column, operation, withheld: null })}
          />
        )}
        {planned.withheld.length > 0 && areOthersShown && (
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
          {[
            words.approved(figures.approved),
            ...(figures.undecided > 0 ? [conflictWords.waiting(figures.undecided)] : []),
          ].join(' · ')}
        </Typography>
        {withoutDeletions.length > 0 && (
          <Button color="inherit" onClick={() => state.approve(withoutDeletions)}>
            {words.approveAll}
          </Button>
        )}
        <Button variant="outlined" disabled={figures.approved === 0} onClick={() => setOpen('preview')}>
          {words.preview}
        </Button>
        <Button variant="contained" disabled={figures.approved === 0 || props.isStale} onClick={() => setOpen('send')}>
          {words.start}
        </Button>
      </Stack>
      {open === 'preview' && (
        <PreviewDialog
          query={query}
          wish={wish}
          approval={state.approval}
          masked={masked}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'send' && (
        <SendDialog
          query={query}
          wish={wish}
          planned={planned}
          approval={state.approval}
          figures={figures}
          declinedIn={state.declinedIn}
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
          state={state}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
