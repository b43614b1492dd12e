import { startTransition, useEffect, useState } from 'react';
import { screenCommand, screenCommandIds, screenOf, type ScreenCommandId } from '../session/screen-commands';
import { useSession } from '../session/session';
import { useCommands } from '../session/use-commands';
import { useText } from '../text/text';

/** Offers the commands of other screens here: they go to their screen, and run as soon as it can do them. */
export function useScreenCommands(): void {
  const { screen, go, leave } = useSession();
  const words = useText();
  const [wanted, setWanted] = useState<ScreenCommandId | null>(null);
  const elsewhere = screenCommandIds.filter((id) => screenOf(id) !== screen);
  useCommands(
    elsewhere.map((id) => ({
      ...screenCommand(id, words),
      run: () =>
        leave(() => {
          go(screenOf(id));
          // With the screen, which is drawn a piece at a time: wanted before it is there, it would be wanted elsewhere.
          startTransition(() => setWanted(id));
        }),
    })),
  );
  // Whoever goes on to another screen meanwhile wants it no more.
  if (wanted !== null && screenOf(wanted) !== screen) setWanted(null);
  useCommandOnce(wanted, () => setWanted(null));
}

/** Runs that command once, as soon as it is on offer and works; `onRun` is told. Null runs none. */
export function useCommandOnce(id: string | null, onRun?: () => void): void {
  const { commands, subscribeCommands } = useSession();
  useEffect(() => {
    if (id === null) return undefined;
    let isDone = false;
    const run = () => {
      const command = commands().find((candidate) => candidate.id === id && candidate.enabled !== false);
      if (!command || isDone) return;
      isDone = true;
      onRun?.();
      command.run();
    };
    const stop = subscribeCommands(run);
    run();
    return stop;
    // Who is told may change with every render, and is told once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, commands, subscribeCommands]);
}
