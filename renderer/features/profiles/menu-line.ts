import type { MenuLine } from '../../grid/grid-menu';
import type { Command } from '../../session/command';
import { shortcutText } from '../../session/keys';
import { isMac } from '../../session/platform';

/** A command as a line of a menu. */
export function menuLine({ id, label, keys, enabled, run }: Command): MenuLine {
  const [first] = keys ?? [];
  return {
    id,
    label,
    ...(first !== undefined && { shortcut: shortcutText(first, isMac) }),
    isDisabled: enabled === false,
    run,
  };
}
