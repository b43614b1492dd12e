import { Button, Tooltip } from '@mui/material';
import { memo, type ComponentProps } from 'react';
import type { Command } from '../../session/command';
import { shortcutText } from '../../session/keys';
import { isMac } from '../../session/platform';
import { Icon } from '../../ui/icon';
import { ToolButton } from '../../ui/tool-button';

function shortcutOf(command: Command): string {
  const [keys] = command.keys ?? [];
  return keys ? ` (${shortcutText(keys, isMac)})` : '';
}

/** A command in a toolbar; its keys stand in its tool tip. */
export const ToolbarCommand = memo(function ToolbarCommand(
  props: Omit<ComponentProps<typeof ToolButton>, 'label' | 'tip' | 'isDisabled' | 'onPress'> & {
    readonly command: Command;
  },
) {
  const { command, ...look } = props;
  return (
    <ToolButton
      {...look}
      label={command.label}
      tip={shortcutOf(command)}
      isDisabled={command.enabled === false}
      onPress={command.run}
    />
  );
});

/** A command as a button with its words. */
export function CommandButton(props: {
  readonly command: Command;
  readonly icon: string;
  readonly label: string;
  readonly isMain?: boolean;
}) {
  const { command } = props;
  return (
    <Tooltip title={command.label + shortcutOf(command)}>
      <span>
        <Button
          variant={props.isMain ? 'contained' : 'outlined'}
          color={props.isMain ? 'primary' : 'inherit'}
          disabled={command.enabled === false}
          startIcon={<Icon path={props.icon} />}
          onClick={command.run}
          {...(!props.isMain && { sx: { borderColor: 'divider' } })}
        >
          {props.label}
        </Button>
      </span>
    </Tooltip>
  );
}
