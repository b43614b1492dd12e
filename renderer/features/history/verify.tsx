import { mdiContentCopy, mdiShieldCheckOutline } from '@mdi/js';
import { Alert, AlertTitle, Box, Button, IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useSession } from '../../session/session';
import { useCopy } from '../../session/use-copy';
import type { HistoryVerdict } from '../../store/store-protocol';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

/** The verdict on the chain, asked for by the person; `null` until then. */
export function useVerify() {
  const { store, notifyFault } = useSession();
  const [verdict, setVerdict] = useState<HistoryVerdict | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    const answer = await store.verifyHistory();
    setRunning(false);
    if (answer.ok) setVerdict(answer.value);
    else notifyFault(answer.error);
  };
  return { verdict, isRunning, run: () => void run(), dismiss: () => setVerdict(null) };
}

/** Starts the verification. */
export function VerifyButton(props: { readonly isRunning: boolean; run(): void }) {
  const { verify } = useText().history;
  return (
    <Tooltip title={verify.help}>
      <span>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Icon path={mdiShieldCheckOutline} />}
          loading={props.isRunning}
          loadingPosition="start"
          onClick={props.run}
          sx={{ borderColor: 'divider' }}
        >
          {props.isRunning ? verify.running : verify.run}
        </Button>
      </span>
    </Tooltip>
  );
}

/** What the verification found: the seal of an intact history, or where it breaks and what that means. */
export function Verdict({ verdict, onDismiss }: { readonly verdict: HistoryVerdict; onDismiss(): void }) {
  const { verify } = useText().history;
  const sx = { mx: 2.5, my: 1.5, flexShrink: 0, alignItems: 'center' } as const;
  const close = { onClose: onDismiss, closeText: verify.dismiss };
  if (!verdict.intact) {
    return (
      <Alert severity="error" sx={{ ...sx, alignItems: 'flex-start' }} {...close}>
        <AlertTitle>{verify.broken(verdict.seq)}</AlertTitle>
        {verify.reasons[verdict.reason]} {verify.advice}
      </Alert>
    );
  }
  return (
    <Alert severity="success" sx={sx} {...close}>
      {verify.intact(verdict.entries)}
      <HashLine label={verify.head} hash={verdict.head} />
      {verdict.former && <HashLine label={verify.former(verdict.former.seq)} hash={verdict.former.hash} />}
    </Alert>
  );
}

function HashLine({ label, hash }: { readonly label: string; readonly hash: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 0.25, fontSize: 12 }}>
      <span>{label}</span>
      <Box component="code" sx={{ userSelect: 'all', overflowWrap: 'anywhere' }}>
        {hash}
      </Box>
      <CopyButton text={hash} />
    </Box>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { app, history } = useText();
  const { verify } = history;
  const { isCopied, copy } = useCopy();
  return (
    <Tooltip title={isCopied ? app.clipboard.copied : verify.copyHead}>
      <IconButton color="inherit" aria-label={verify.copyHead} onClick={() => void copy(text)}>
        <Icon path={mdiContentCopy} sx={{ fontSize: 14 }} />
      </IconButton>
    </Tooltip>
  );
}
