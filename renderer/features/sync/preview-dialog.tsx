import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useEffect, useId, useState } from 'react';
import type { PushApproval } from '#shared/push/plan';
import type { DryRun } from '#shared/push/plan-answers';
import type { QueryWorker } from '../../query/query-client';
import type { MaskedParts } from '../../query/query-protocol';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import type { PlanWish } from './use-plan';

/** How many requests are shown whole. */
const shownRequests = 3;
/** A body of a thousand profiles is longer than anybody reads, and than a screen draws at once. */
const shownSigns = 6000;

/** The requests that a run would send, word for word but for personal values and the key. */
export function PreviewDialog(props: {
  readonly query: QueryWorker;
  readonly wish: PlanWish;
  readonly approval: PushApproval;
  readonly masked: MaskedParts;
  onClose(): void;
}) {
  const { query, wish, approval, masked } = props;
  const titleId = useId();
  const words = useText().sync.preview;
  const { notifyFault } = useSession();
  const [run, setRun] = useState<DryRun | null>(null);
  useEffect(() => {
    let wanted = true;
    void query.dryRunPush(wish.file.id, approval, wish.connection, shownRequests, masked).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setRun(answer.value);
      else notifyFault(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [query, wish, approval, masked, notifyFault]);
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>{words.title}</DialogTitle>
      <DialogContent tabIndex={0}>
        {!run && <LinearProgress aria-label={words.title} />}
        {run && (
          <>
            <Typography variant="body2">{words.summary(run.requests, run.profiles)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
              {words.note}
            </Typography>
            {run.requests > run.shown.length && (
              <Typography variant="body2" sx={{ mb: 0.5 }}>
                {words.shown(run.shown.length)}
              </Typography>
            )}
            {run.shown.map((request, index) => (
              <Box
                key={index}
                component="pre"
                sx={{
                  m: 0,
                  mb: 1.5,
                  p: 1.5,
                  borderRadius: 1,
                  bgcolor: 'action.hover',
                  fontSize: 12,
                  fontFamily: 'ui-monospace, monospace',
                  whiteSpace: 'pre-wrap',
                  overflowWrap: 'anywhere',
                }}
              >
                {[
                  `${request.method} ${request.url}`,
                  ...(wish.connection.adapter === 'file' ? [] : [`${wish.connection.keyHeader}: ${words.key}`]),
                  ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
                  '',
                  request.body.length > shownSigns ? `${request.body.slice(0, shownSigns)}…` : request.body,
                ].join('\n')}
              </Box>
            ))}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
