import { mdiConnection, mdiPlus } from '@mdi/js';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { newConnection } from '#shared/push/connection';
import type { ConnectionTest } from '#shared/push/push-order';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { ConnectionDialog } from './connection-dialog';
import { KeyDialog } from './key-dialog';
import type { KnownConnection } from './use-connections';

type Open =
  | { readonly what: 'form'; readonly connection: KnownConnection; readonly isNew: boolean }
  | { readonly what: 'key' | 'remove'; readonly connection: KnownConnection }
  | null;

/** Where changes can go, and with which key. */
export function ConnectionsTab(props: { readonly connections: readonly KnownConnection[]; onChanged(): void }) {
  const words = useText().sync.connections;
  const send = useText().sync.send;
  const { mainProcess, notifyFault } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const { connections, onChanged } = props;
  const create = () =>
    setOpen({
      what: 'form',
      isNew: true,
      connection: { ...newConnection(crypto.randomUUID(), words.form.adapters.netmera, 'netmera'), key: 'none' },
    });
  const remove = async (connection: KnownConnection) => {
    setOpen(null);
    const removed = await mainProcess.call('push.removeConnection', { connection: connection.id });
    if (!removed.ok) notifyFault(removed.error);
    onChanged();
  };
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChanged();
  };
  const createButton = (
    <Button variant="contained" startIcon={<Icon path={mdiPlus} />} onClick={create}>
      {words.create}
    </Button>
  );
  return (
    <>
      {connections.length === 0 ? (
        <EmptyState
          icon={mdiConnection}
          title={send.noConnectionTitle}
          detail={send.noConnectionDetail}
          actions={createButton}
        />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: 2.5 }}>
          <Box component="ul" sx={{ m: 0, p: 0, mb: 2, display: 'grid', gap: 1.5, maxWidth: 980 }}>
            {connections.map((connection) => (
              <ConnectionCard
                key={connection.id}
                connection={connection}
                onEdit={() => setOpen({ what: 'form', connection, isNew: false })}
                onKey={() => setOpen({ what: 'key', connection })}
                onRemove={() => setOpen({ what: 'remove', connection })}
                onChanged={onChanged}
              />
            ))}
          </Box>
          {createButton}
        </Box>
      )}
      {open?.what === 'form' && (
        <ConnectionDialog connection={open.connection} isNew={open.isNew} onSaved={changed} onClose={close} />
      )}
      {open?.what === 'key' && <KeyDialog connection={open.connection} onSaved={changed} onClose={close} />}
      <ConfirmDialog
        open={open?.what === 'remove'}
        title={open ? words.removeTitle(open.connection.name) : ''}
        choices={[
          { label: words.cancel, tone: 'quiet', run: close },
          {
            label: words.remove,
            tone: 'danger',
            autoFocus: true,
            run: () => void (open && remove(open.connection)),
          },
        ]}
        onCancel={close}
      >
        {words.removeBody}
      </ConfirmDialog>
    </>
  );
}

const keyTones: Readonly<Record<KnownConnection['key'], Tone>> = {
  stored: 'good',
  session: 'warning',
  none: 'neutral',
};

function ConnectionCard(props: {
  readonly connection: KnownConnection;
  onEdit(): void;
  onKey(): void;
  onRemove(): void;
  onChanged(): void;
}) {
  const { connection } = props;
  const words = useText().sync.connections;
  const { mainProcess, notifyFault } = useSession();
  const [tested, setTested] = useState<ConnectionTest | 'testing' | null>(null);
  const needsKey = connection.adapter !== 'file';
  const test = async () => {
    setTested('testing');
    const answer = await mainProcess.call('push.test', { connection: connection.id });
    setTested(answer.ok ? answer.value : null);
    if (!answer.ok) notifyFault(answer.error);
  };
  const forget = async () => {
    const answer = await mainProcess.call('push.forgetKey', { connection: connection.id });
    if (!answer.ok) notifyFault(answer.error);
    props.onChanged();
  };
  return (
    <Box
      component="li"
      aria-label={connection.name}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', p: 2, listStyle: 'none' }}
    >
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <Typography component="h3" variant="subtitle2" noWrap>
          {connection.name}
        </Typography>
        {needsKey && <StatusChip tone={keyTones[connection.key]}>{words.keys[connection.key]}</StatusChip>}
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary', flex: 1, minWidth: 0 }}>
          {connection.url || words.form.adapters[connection.adapter]}
        </Typography>
      </Stack>
      {needsKey && connection.key === 'session' && (
        <Alert severity="info" sx={{ mt: 1.5, py: 0 }}>
          {words.sessionNote}
        </Alert>
      )}
      {tested !== null && tested !== 'testing' && (
        <Alert
          severity={tested.outcome === 'accepted' ? 'success' : tested.outcome === 'reached' ? 'info' : 'warning'}
          sx={{ mt: 1.5, py: 0 }}
        >
          {words.tests[tested.outcome]}
          {tested.attributes !== null && ` ${words.attributes(tested.attributes)}`}
        </Alert>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
        {needsKey && (
          <Button variant={connection.key === 'none' ? 'contained' : 'outlined'} onClick={props.onKey}>
            {connection.key === 'none' ? words.setKey : words.changeKey}
          </Button>
        )}
        {needsKey && connection.key !== 'none' && (
          <>
            <Button variant="outlined" disabled={tested === 'testing'} onClick={() => void test()}>
              {tested === 'testing' ? words.testing : words.test}
            </Button>
            <Button color="inherit" onClick={() => void forget()}>
              {words.forgetKey}
            </Button>
          </>
        )}
        <Button color="inherit" onClick={props.onEdit}>
          {words.edit}
        </Button>
        <Button color="inherit" onClick={props.onRemove}>
          {words.remove}
        </Button>
      </Stack>
    </Box>
  );
}
