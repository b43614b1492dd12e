import type { Messages } from '../text/text';
import type { Command } from './command';
import type { Screen } from './screen';

interface ScreenCommand {
  readonly screen: Screen;
  readonly keys: readonly string[];
  label(words: Messages): string;
  group(words: Messages): string;
}

/** Commands of one screen that begin something anew, so that they make sense everywhere: elsewhere they go there first. */
const screenCommands = {
  'attributes.create': {
    screen: 'attributes',
    keys: ['Mod+N'],
    label: ({ attributes }) => attributes.commands.create,
    group: ({ attributes }) => attributes.group,
  },
  'attributes.findReplace': {
    screen: 'attributes',
    keys: ['Mod+H'],
    label: ({ attributes }) => attributes.commands.findReplace,
    group: ({ attributes }) => attributes.group,
  },
  'profiles.open': {
    screen: 'profiles',
    keys: ['Mod+Shift+O'],
    label: ({ profiles }) => profiles.openCommand,
    group: ({ profiles }) => profiles.group,
  },
} as const satisfies Record<string, ScreenCommand>;

export type ScreenCommandId = keyof typeof screenCommands;
export const screenCommandIds = Object.keys(screenCommands) as readonly ScreenCommandId[];

/** The screen that knows how to do it. */
export function screenOf(id: ScreenCommandId): Screen {
  return screenCommands[id].screen;
}

/** What people see of it, the same wherever it is offered. */
export function screenCommand(
  id: ScreenCommandId,
  words: Messages,
): Required<Pick<Command, 'id' | 'label' | 'group' | 'keys'>> {
  const { keys, label, group } = screenCommands[id];
  return { id, label: label(words), group: group(words), keys };
}
