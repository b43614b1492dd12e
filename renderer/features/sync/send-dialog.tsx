import { Box, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { hostOf } from '#shared/push/connection';
import type { RunView } from '#shared/push/run-view';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { keptBack, makeRun, type ApprovedPlan } from './make-run';

/** Asks once more, says to whom how much goes, and makes the run. */
export function SendDialog(
  props: ApprovedPlan & {
    readonly query: QueryWorker;
    readonly figures: { readonly approved: number; readonly deletions: number };
    onSent(view: RunView): void;
    onClose(): void;
  },
) {
  const { wish, planned, figures } = props;
  const words = useText().sync.confirm;
  const { mainProcess, settings, notifyFault } = useSession();
  const [isBusy, setBusy] = useState(false);
  const { connection } = wish;
  const held = keptBack(planned, props.approval).reduce(
    (sum, { reason, items }) => (reason === 'already-so' ? sum : sum + items),
    0,
  );

  const send = async () => {
    setBusy(true);
    const made = await makeRun(props, settings.person, props.query, mainProcess);
    setBusy(false);
    if (made.ok) props.onSent(made.value);
    else {
      notifyFault(made.error);
      props.onClose();
    }
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
