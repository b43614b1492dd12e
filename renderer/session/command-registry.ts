import type { Command } from './command';

/** The commands that are on offer now, with those who watch the list. */
export interface CommandRegistry {
  offer(commands: readonly Command[]): () => void;
  /** The same array until the offer changes; of two with one id the later offer wins. */
  list(): readonly Command[];
  subscribe(listener: () => void): () => void;
}

/** An empty registry. */
export function createCommandRegistry(): CommandRegistry {
  const offers = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let current: readonly Command[] = [];

  const refresh = () => {
    const byId = new Map<string, Command>();
    for (const offer of offers) for (const command of offer) byId.set(command.id, command);
    current = [...byId.values()];
    for (const listener of listeners) listener();
  };
  return {
    offer(commands) {
      offers.add(commands);
      refresh();
      return () => {
        offers.delete(commands);
        refresh();
      };
    },
    list: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
