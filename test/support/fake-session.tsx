import { CssBaseline, ThemeProvider } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Json } from '#shared/base/canonical-json';
import { fault } from '#shared/base/fault';
import { fail } from '#shared/base/result';
import { additionOf } from '#shared/change/diff-definition';
import { SessionProvider } from '../../renderer/app/session-provider';
import { theme } from '../../renderer/app/theme';
import { useCommandKeys } from '../../renderer/app/use-command-keys';
import type { MainProcess } from '../../renderer/bridge/main-process';
import { useSession, type Session } from '../../renderer/session/session';
import { openWorkspace } from '../../renderer/store/open-workspace';
import { defaultSettings, type Settings } from '../../renderer/store/settings';
import { createStore } from '../../renderer/store/store-service';
import type { Workspace } from '../../renderer/store/workspace';
import { messages, TextContext, type Language } from '../../renderer/text/text';

/** A main process that is not there: every call is refused and nothing is ever announced. */
export const absentMainProcess: MainProcess = {
  call: () => Promise.resolve(fail(fault('refused'))),
  on: () => () => undefined,
  download: () => Promise.resolve(fail(fault('refused'))),
  downloadBytes: () => Promise.resolve(fail(fault('refused'))),
  upload: () => Promise.resolve(fail(fault('refused'))),
};

export interface Stage {
  readonly workspace: Workspace;
  /** The session of the last rendering. */
  session(): Session;
  readonly root: HTMLElement;
  end(): Promise<void>;
}

let stages = 0;

/** Opens a workspace of these definitions over a real store of its own, and shows the content in its session. */
export async function stage(
  definitions: readonly AttributeDefinition[],
  content: ReactNode,
  look: {
    readonly mode?: 'light' | 'dark';
    readonly language?: Language;
    readonly settings?: Partial<Settings>;
    readonly mainProcess?: MainProcess;
    /** Remembered views by their key. */
    readonly views?: Readonly<Record<string, Json>>;
    /** What happens in the workspace before anything is shown. */
    readonly before?: (workspace: Workspace) => Promise<unknown>;
  } = {},
): Promise<Stage> {
  const { mode = 'light', language = 'en' } = look;
  const name = `stage-${Date.now()}-${(stages += 1)}`;
  const store = createStore(name);
  const person = 'Ada Lovelace';
  const at = '2026-11-24T09:30:00.000Z';
  await store.open();
  await store.createWorkspace('Sample shop', {
    id: crypto.randomUUID(),
    at,
    by: person,
    action: 'seed',
    subject: '',
    changes: definitions.map(additionOf),
  });
  for (const [key, value] of Object.entries(look.views ?? {})) await store.writeView(key, value);
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.error.code);
  const workspace = await openWorkspace(store, opened.value, {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    person: () => person,
  });
  if (!workspace.ok) throw new Error(workspace.error.code);
  await look.before?.(workspace.value);

  const sessions: Session[] = [];
  const root = document.createElement('div');
  root.style.cssText = 'position:fixed;inset:0;height:100%';
  document.body.append(root);
  const reactRoot = createRoot(root);
  reactRoot.render(
    <ThemeProvider theme={theme} defaultMode={mode} storageManager={null}>
      <CssBaseline />
      <TextContext value={{ language, locale: language, messages: messages[language] }}>
        <WithSettings given={{ ...defaultSettings, person, ...look.settings }}>
          {(settings, saveSettings) => (
            <SessionProvider
              store={store}
              mainProcess={look.mainProcess ?? absentMainProcess}
              workspace={workspace.value}
              settings={settings}
              saveSettings={saveSettings}
            >
              <Watch onSession={(session) => sessions.splice(0, 1, session)} />
              {content}
            </SessionProvider>
          )}
        </WithSettings>
      </TextContext>
    </ThemeProvider>,
  );
  return {
    workspace: workspace.value,
    root,
    session: () => {
      const [session] = sessions;
      if (!session) throw new Error('Nothing is shown yet');
      return session;
    },
    async end() {
      reactRoot.unmount();
      root.remove();
      store.close();
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => resolve());
        request.addEventListener('blocked', () => resolve());
      });
    },
  };
}

function WithSettings(props: {
  readonly given: Settings;
  children(settings: Settings, save: (change: Partial<Settings>) => Promise<void>): ReactNode;
}) {
  const [settings, setSettings] = useState(props.given);
  return props.children(settings, (change) => {
    setSettings((before) => ({ ...before, ...change }));
    return Promise.resolve();
  });
}

function Watch({ onSession }: { onSession(session: Session): void }) {
  const session = useSession();
  useCommandKeys(false);
  onSession(session);
  return null;
}
