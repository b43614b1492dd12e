import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { sampleAttributes } from '#shared/attribute/sample-attributes';
import { standardAttributes } from '#shared/attribute/standard-attributes';
import { fault as faultOf, type Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { AppInfo } from '#shared/contract/calls';
import { openWorkspace } from '../store/open-workspace';
import { defaultSettings, type Settings } from '../store/settings';
import type { OpenedStore, StoreService } from '../store/store-protocol';
import type { Workspace } from '../store/workspace';
import { seedOrder } from './seed-order';

/** What the window shows: one after the other, never two. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'open'; readonly workspace: Workspace; readonly firstCommand: string | null };

/** How a new workspace begins. */
export type Beginning = 'sample' | 'file' | 'empty';

export interface OpeningControl {
  readonly opening: Opening;
  readonly settings: Settings;
  saveSettings(change: Partial<Settings>): Promise<void>;
  /** Makes a workspace and opens it. `name` is the workspace's, `person` signs its first entry. */
  begin(beginning: Beginning, name: string, person: string): Promise<void>;
  retry(): void;
  /** Makes what is damaged again from the history, and opens it. */
  rebuild(): void;
  /** Ends the workspace and comes back to the first start. */
  end(): Promise<void>;
}

/** Opens what the store holds, or leads to the first start. */
export function useOpening(store: StoreService, info: AppInfo, sampleName: string): OpeningControl {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const latest = useRef(settings);

  const remember = useCallback((next: Settings) => {
    latest.current = next;
    setSettings(next);
  }, []);

  const saveSettings = useCallback(
    async (change: Partial<Settings>) => {
      const next = { ...latest.current, ...change };
      remember(next);
      const written = await store.writeSettings(next);
      if (!written.ok) setOpening({ kind: 'fault', fault: written.error });
    },
    [remember, store],
  );

  const show = useCallback(
    async (opened: Result<OpenedStore, Fault>, firstCommand: string | null) => {
      if (!opened.ok) return setOpening({ kind: 'fault', fault: opened.error });
      remember(opened.value.settings);
      if (!opened.value.workspace) return setOpening({ kind: 'welcome' });
      const workspace = await openWorkspace(store, opened.value, {
        now: () => new Date().toISOString(),
        newId: () => crypto.randomUUID(),
        person: () => latest.current.person.trim() || info.person,
      });
      setOpening(
        workspace.ok
          ? { kind: 'open', workspace: workspace.value, firstCommand }
          : { kind: 'fault', fault: workspace.error },
      );
    },
    [info.person, remember, store],
  );

  const begin = useCallback(
    async (beginning: Beginning, name: string, person: string) => {
      setOpening({ kind: 'opening' });
      await saveSettings({ person });
      const at = new Date().toISOString();
      const definitions: AttributeDefinition[] = standardAttributes(at, person);
      if (beginning === 'sample') definitions.push(...sampleAttributes(at, person));
      const made = await store.createWorkspace(
        name,
        seedOrder(definitions, { id: crypto.randomUUID(), at, by: person, name }),
      );
      if (!made.ok) return setOpening({ kind: 'fault', fault: made.error });
      await show(await store.open(), beginning === 'file' ? 'file.open' : null);
    },
    [saveSettings, show, store],
  );

  const start = useCallback(async () => {
    setOpening({ kind: 'opening' });
    const opened = await store.open();
    const isNew = opened.ok && opened.value.workspace === null;
    if (isNew && info.showSample) await begin('sample', sampleName, info.person);
    else await show(opened, null);
  }, [begin, info, sampleName, show, store]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    start().catch((error: unknown) =>
      setOpening({ kind: 'fault', fault: faultOf('unexpected', { reason: String(error) }) }),
    );
  }, [start]);

  const end = useCallback(async () => {
    const ended = await store.deleteWorkspace();
    setOpening(ended.ok ? { kind: 'welcome' } : { kind: 'fault', fault: ended.error });
  }, [store]);

  const rebuild = useCallback(async () => {
    setOpening({ kind: 'opening' });
    const rebuilt = await store.rebuild();
    if (rebuilt.ok) await start();
    else setOpening({ kind: 'fault', fault: rebuilt.error });
  }, [start, store]);

  return {
    opening,
    settings,
    saveSettings,
    begin,
    retry: () => void start(),
    rebuild: () => void rebuild(),
    end,
  };
}
