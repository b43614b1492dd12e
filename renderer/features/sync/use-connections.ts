import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { CallOutput } from '#shared/contract/calls';
import { useSession } from '../../session/session';

/** A connection with where its key is; the key itself never comes here. */
export type KnownConnection = CallOutput<'push.connections'>[number];

export type Connections =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly list: readonly KnownConnection[] };

/** The connections of this machine; `reload` reads them again after a change. */
export function useConnections(): { readonly connections: Connections; reload(): void } {
  const { mainProcess } = useSession();
  const [connections, setConnections] = useState<Connections>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(() => {
    let wanted = true;
    void mainProcess.call('push.connections', {}).then((answer) => {
      if (!wanted) return;
      setConnections(answer.ok ? { status: 'ready', list: answer.value } : { status: 'failed', fault: answer.error });
    });
    return () => {
      wanted = false;
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mainProcess, turn]);
  return { connections, reload };
}
