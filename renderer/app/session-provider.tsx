import { startTransition, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { describeFault } from '#shared/text/faults';
import type { MainProcess } from '../bridge/main-process';
import { leaveCell } from '../grid/open-editor';
import { createCommandRegistry } from '../session/command-registry';
import { screens, type Screen } from '../session/screen';
import { SessionContext, type LeaveGuard, type Notice, type Session } from '../session/session';
import type { Settings } from '../store/settings';
import type { StoreService } from '../store/store-protocol';
import type { Workspace } from '../store/workspace';
import { useLocale } from '../text/text';
import { LeaveDialog } from './leave-dialog';
import { Notices } from './notices';
import { useClosing } from './use-closing';

const LastScreen = z.object({ screen: z.enum(screens) });
const viewKey = 'shell';

/** Makes what screens reach through `useSession`, and shows the two things that belong to all: notices and the leave question. */
export function SessionProvider(props: {
  readonly store: StoreService;
  readonly mainProcess: MainProcess;
  readonly workspace: Workspace;
  readonly settings: Settings;
  saveSettings(change: Partial<Settings>): Promise<void>;
  readonly children: ReactNode;
}) {
  const { store, mainProcess, workspace, settings, saveSettings } = props;
  const { language } = useLocale();
  const [place, setPlace] = useState<{ readonly screen: Screen; readonly focus: string | null } | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [registry] = useState(createCommandRegistry);
  const [guards] = useState(() => new Set<LeaveGuard>());
  const [selection] = useState(createSelection);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);

  useEffect(() => {
    void store.readView(viewKey).then((view) => {
      const last = LastScreen.safeParse(view.ok ? view.value : null);
      setPlace((now) => now ?? { screen: last.success ? last.data.screen : 'attributes', focus: null });
    });
  }, [store]);

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if ([...guards].some((guard) => guard.isUnsaved())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [guards]);

  const leave = useCallback(
    (then: () => void) => {
      leaveCell();
      const unsaved = [...guards].some((guard) => guard.isUnsaved());
      if (unsaved) setWaiting(() => then);
      else then();
    },
    [guards],
  );
  useClosing(mainProcess, workspace, leave);
  const go = useCallback(
    (screen: Screen, focus?: string) => {
      leave(() => {
        // Drawn a piece at a time, so that the window stays awake however much the screen holds.
        startTransition(() => setPlace({ screen, focus: focus ?? null }));
        void store.writeView(viewKey, { screen });
      });
    },
    [leave, store],
  );
  const guardLeaving = useCallback(
    (guard: LeaveGuard) => {
      guards.add(guard);
      return () => void guards.delete(guard);
    },
    [guards],
  );

  const session = useMemo<Session | null>(
    () =>
      place && {
        store,
        workspace,
        mainProcess,
        settings,
        saveSettings,
        screen: place.screen,
        focus: place.focus,
        go,
        takeFocus: () => setPlace((now) => now && { ...now, focus: null }),
        notify: setNotice,
        notifyFault: (fault) => {
          if (fault.code !== 'cancelled') setNotice({ message: describeFault(fault, language), tone: 'danger' });
        },
        offerCommands: registry.offer,
        commands: registry.list,
        subscribeCommands: registry.subscribe,
        selectedCodes: selection.codes,
        reportSelection: selection.report,
        guardLeaving,
        isUnsaved: () => [...guards].some((guard) => guard.isUnsaved()),
        leave,
      },
    [
      place,
      store,
      workspace,
      mainProcess,
      settings,
      saveSettings,
      go,
      language,
      registry,
      guardLeaving,
      guards,
      leave,
      selection,
    ],
  );
  if (!session) return null;

  const decide = async (save: boolean) => {
    for (const guard of guards) {
      if (!guard.isUnsaved()) continue;
      if (!save) guard.discard();
      else if (!(await guard.save())) return setWaiting(null);
    }
    setWaiting(null);
    waiting?.();
  };
  return (
    <SessionContext value={session}>
      {props.children}
      <Notices notice={notice} onClose={() => setNotice(null)} />
      <LeaveDialog
        open={waiting !== null}
        onSave={() => void decide(true)}
        onDiscard={() => void decide(false)}
        onStay={() => setWaiting(null)}
      />
    </SessionContext>
  );
}

/** What a screen has selected: asked for when it is needed, so nothing is drawn anew when it changes. */
function createSelection() {
  let selected: readonly string[] = [];
  return {
    codes: () => selected,
    report(codes: readonly string[]) {
      selected = codes;
    },
  };
}
