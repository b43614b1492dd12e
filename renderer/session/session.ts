import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { MainProcess } from '../bridge/main-process';
import type { Settings } from '../store/settings';
import type { StoreService, UndoState } from '../store/store-protocol';
import type { Workspace } from '../store/workspace';
import type { Command } from './command';
import type { Screen } from './screen';

/** A short message at the window's edge; an action, such as undo, may stand beside it. */
export interface Notice {
  readonly message: string;
  readonly tone: 'info' | 'good' | 'warning' | 'danger';
  readonly action?: { readonly label: string; run(): void };
}

/** What is open now. Screens get it from context and reach everything through it. */
export interface Session {
  readonly store: StoreService;
  readonly workspace: Workspace;
  readonly mainProcess: MainProcess;
  readonly settings: Settings;
  saveSettings(change: Partial<Settings>): Promise<void>;
  readonly screen: Screen;
  /** Goes to a screen, unless the person stays to finish what is unsaved. `focus` is a code to show there. */
  go(screen: Screen, focus?: string): void;
  /** The code that the last `go` asked for; null once taken. */
  readonly focus: string | null;
  takeFocus(): void;
  notify(notice: Notice): void;
  /** Puts a fault into words and shows it; says nothing of a cancellation. */
  notifyFault(fault: Fault): void;
  /** While the returned function is not called, these commands work and are listed. */
  offerCommands(commands: readonly Command[]): () => void;
  commands(): readonly Command[];
  subscribeCommands(listener: () => void): () => void;
  /** The codes that the screen now has selected; none where it has no selection. */
  selectedCodes(): readonly string[];
  /** Says what is selected, for what works on a selection elsewhere, such as saving. */
  reportSelection(codes: readonly string[]): void;
  /** Asks before leaving while `isUnsaved` says so; answers the function that ends the guard. */
  guardLeaving(guard: LeaveGuard): () => void;
  /** Whether somebody has something that is not saved. */
  isUnsaved(): boolean;
  /** Runs `then` at once, or after the person chose to save or discard what a guard holds. */
  leave(then: () => void): void;
}

/** Something unsaved that leaving would lose. */
export interface LeaveGuard {
  isUnsaved(): boolean;
  /** Answers false where saving was refused: then nobody leaves. */
  save(): Promise<boolean>;
  discard(): void;
}

export const SessionContext = createContext<Session | null>(null);

/** The open session; only used below the provider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside a session');
  return session;
}

/** All definitions of the open workspace, as a snapshot that changes identity with every change. */
export function useDefinitions(): readonly AttributeDefinition[] {
  const { workspace } = useSession();
  return useSyncExternalStore(workspace.subscribe, workspace.definitions);
}

/** The same by their codes. */
export function useDefinitionsByCode(): ReadonlyMap<string, AttributeDefinition> {
  const definitions = useDefinitions();
  return useMemo(() => new Map(definitions.map((definition) => [definition.code, definition])), [definitions]);
}

/** What undo and redo would do now. */
export function useUndoState(): UndoState {
  const { workspace } = useSession();
  return useSyncExternalStore(workspace.subscribe, workspace.undoState);
}
