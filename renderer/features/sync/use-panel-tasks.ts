import { useCallback, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { readDefinitionsJson } from '#shared/format/definitions-json';
import { panelTasks, remoteDefinitions, type PanelTask } from '#shared/push/panel-tasks';
import type { Connection } from '#shared/push/connection';
import type { ConnectionTest } from '#shared/push/push-order';
import { useDefinitions, useSession } from '../../session/session';

/** What came of asking the platform for its definitions. */
export type Asked =
  | { readonly status: 'nothing' }
  | { readonly status: 'asking' }
  | { readonly status: 'refused'; readonly outcome: ConnectionTest['outcome'] }
  | { readonly status: 'ready'; readonly tasks: readonly PanelTask[] };

type Answer =
  | Exclude<Asked, { readonly status: 'ready' }>
  | { readonly status: 'ready'; readonly remote: readonly Partial<AttributeDefinition>[] };

const ticksView = 'sync.panelTicks';
const Ticks = z.array(z.string());

/** The tasks for the panel, as the workspace stands now, and which of them were ticked off; ticks are kept. */
export function usePanelTasks(connection: Connection | null) {
  const { mainProcess, store, notifyFault } = useSession();
  const definitions = useDefinitions();
  const [answer, setAnswer] = useState<Answer>({ status: 'nothing' });
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    void store.readView(ticksView).then((kept) => {
      const ticks = Ticks.safeParse(kept.ok ? kept.value : null);
      if (wanted && ticks.success) setDone(new Set(ticks.data));
    });
    return () => {
      wanted = false;
    };
  }, [store]);

  const compare = useCallback(async () => {
    if (!connection) return;
    setAnswer({ status: 'asking' });
    const asked = await mainProcess.call('push.definitions', { connection: connection.id });
    if (!asked.ok) {
      notifyFault(asked.error);
      return setAnswer({ status: 'nothing' });
    }
    const { test, definitions: path } = asked.value;
    if (path === null) return setAnswer({ status: 'refused', outcome: test.outcome });
    const text = await mainProcess.download(path);
    const table = text.ok ? readDefinitionsJson(text.value, connection.name) : text;
    if (table.ok) return setAnswer({ status: 'ready', remote: remoteDefinitions(table.value) });
    notifyFault(table.error);
    setAnswer({ status: 'nothing' });
  }, [connection, mainProcess, notifyFault]);

  const tick = (key: string) => {
    const next = new Set(done);
    if (!next.delete(key)) next.add(key);
    setDone(next);
    void store.writeView(ticksView, [...next]);
  };
  const asked = useMemo<Asked>(
    () => (answer.status === 'ready' ? { status: 'ready', tasks: panelTasks(definitions, answer.remote) } : answer),
    [answer, definitions],
  );
  return { asked, compare, done, tick };
}
