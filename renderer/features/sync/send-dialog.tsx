import { Box, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { groupKey, type PushApproval } from '#shared/push/plan';
import { hostOf } from '#shared/push/connection';
import type { Planned } from '#shared/push/plan-answers';
import { PushAnswer, type PushOrder } from '#shared/push/push-order';
import type { RunView } from '#shared/push/run-view';
import { fault } from '#shared/base/fault';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { PlanWish } from './use-plan';

/** Asks once more, says to whom how much goes, and makes the run. */
export function SendDialog(props: {
  readonly query: QueryWorker;
  readonly wish: PlanWish;
  readonly planned: Planned;
  readonly approval: PushApproval;
  readonly figures: { readonly approved: number; readonly deletions: number };
  /** The digest of what may leave. */
  readonly policy: string;
  declinedIn(key: string): number;
  onSent(view: RunView): void;
  onClose(): void;
}) {
  const { wish, planned, figures } = props;
  const words = useText().sync.confirm;
  const { mainProcess, settings, notifyFault } = useSession();
  const [isBusy, setBusy] = useState(false);
  const { connection, file } = wish;
  const held = planned.withheld.reduce((sum, { items }) => sum + items, 0);

  const send = async () => {
    setBusy(true);
    const made = await makeRun();
    setBusy(false);
    if (made.ok) props.onSent(made.value);
    else {
      notifyFault(made.error);
      props.onClose();
    }
  };
  const makeRun = async (): Promise<PushAnswer> => {
    const body = await props.query.pushBody(file.id, props.approval);
    if (!body.ok) return body;
    const offered = await mainProcess.call('push.create', orderOf(props, settings.person));
    if (!offered.ok) return offered;
    const answer = await mainProcess.upload(offered.value.upload, body.value.body);
    return answer.ok ? readAnswer(answer.value) : answer;
  };
  return (
    <ConfirmDialog
      open
      title={words.title(figures.approved)}
      choices={[
        { label: words.cancel, tone: 'quiet', run: props.onClose },
        { label: words.send, tone: 'main', autoFocus: true, disabled: isBusy, run: () => void send() },
      ]}
      onCancel={isBusy ? () => undefined : props.onClose}
    >
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="body2" sx={{ color: 'text.primary' }}>
          {connection.adapter === 'file' ? words.toFile : words.to(hostOf(connection.url), connection.name)}
        </Typography>
        {figures.deletions > 0 && (
          <Typography variant="body2" sx={{ color: 'error.main' }}>
            {words.deletions(figures.deletions)}
          </Typography>
        )}
        {held > 0 && <Typography variant="body2">{words.held(held)}</Typography>}
        {connection.adapter !== 'file' && <Typography variant="body2">{words.once}</Typography>}
        {isBusy && <LinearProgress aria-label={words.preparing} />}
      </Box>
    </ConfirmDialog>
  );
}

function orderOf(props: Parameters<typeof SendDialog>[0], by: string): PushOrder {
  const { wish, planned, approval, policy, declinedIn } = props;
  const inGroups = new Set(approval.groups);
  const codeOf = (column: number): string => wish.columns[column]?.code ?? '';
  return {
    connection: wish.connection.id,
    file: wish.file.id,
    fileName: wish.file.name,
    by,
    policy,
    approved: planned.groups
      .filter(({ column, operation }) => inGroups.has(groupKey(column, operation)))
      .map(({ column, operation, items }) => ({
        code: codeOf(column),
        operation,
        values: items - declinedIn(groupKey(column, operation)),
      })),
    withheld: planned.withheld.map(({ column, reason, items }) => ({ code: codeOf(column), reason, values: items })),
  };
}

function readAnswer(text: string): PushAnswer {
  try {
    return PushAnswer.parse(JSON.parse(text));
  } catch {
    return { ok: false, error: fault('unexpected', { reason: 'answer' }) };
  }
}
