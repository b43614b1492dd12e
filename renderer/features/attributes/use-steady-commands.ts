import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Command } from '../../session/command';
import { visiblePart } from '../../session/use-commands';

/**
 * Commands that keep their identity until something that people see of them changes, so that their buttons are not drawn
 * anew for every letter of a search; running one always runs the newest.
 */
export function useSteadyCommands<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
): Readonly<Record<Name, Command>> {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const visible = visiblePart(Object.values(commands));
  return useMemo(
    () => {
      const steady: Record<Name, Command> = { ...commands };
      for (const name in steady) steady[name] = { ...commands[name], run: () => latest.current[name].run() };
      return steady;
    },
    // What is visible says whether they changed; how they run is asked of the newest.
    // oxlint-disable-next-line react/exhaustive-deps
    [visible],
  );
}
