import { useEffect, useRef } from 'react';
import type { Command } from './command';
import { useSession } from './session';

/**
 * Offers commands while the component is mounted. The list may change with every render: it is offered anew only when
 * something that people see of it changed, and running a command always runs the newest one.
 */
export function useCommands(commands: readonly Command[]): void {
  const { offerCommands } = useSession();
  const latest = useRef(commands);
  const offered = useRef<{ readonly visible: string; end(): void } | null>(null);

  useEffect(() => {
    latest.current = commands;
    const visible = visiblePart(commands);
    if (offered.current?.visible === visible) return;
    offered.current?.end();
    const stable = commands.map((command) => ({
      ...command,
      run: () => latest.current.find((candidate) => candidate.id === command.id)?.run(),
    }));
    offered.current = { visible, end: offerCommands(stable) };
  });
  useEffect(
    () => () => {
      offered.current?.end();
      offered.current = null;
    },
    [],
  );
}

/** What people see of commands, as a text to compare by. */
export function visiblePart(commands: readonly Command[]): string {
  return JSON.stringify(commands.map(({ id, label, group, enabled, keys }) => [id, label, group, enabled, keys]));
}
