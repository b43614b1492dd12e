import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';

/** What the keys of the queue do. */
export interface QueueKeys {
  next(): void;
  previous(): void;
  yes(): void;
  no(): void;
  quasi(): void;
  category(): void;
  evidence(): void;
  skip(): void;
  note(): void;
  accept(): void;
}

const keys: Readonly<Record<keyof QueueKeys, readonly string[]>> = {
  next: ['J'],
  previous: ['K'],
  yes: ['Y'],
  no: ['N'],
  quasi: ['Q'],
  category: ['C'],
  evidence: ['E'],
  skip: ['S'],
  note: ['M'],
  accept: ['A'],
};

/** Offers the keys of the queue as commands, so that the shortcut sheet and the palette list them. */
export function useQueueKeys(enabled: boolean, run: QueueKeys): void {
  const words = useText().review;
  useCommands(
    (Object.keys(keys) as (keyof QueueKeys)[]).map((key) => ({
      id: `review.${key}`,
      label: words.keys[key],
      group: words.group,
      keys: keys[key],
      enabled,
      run: () => run[key](),
    })),
  );
}
