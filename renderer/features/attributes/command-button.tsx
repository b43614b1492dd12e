import { Box, Button, ButtonBase, Tooltip } from '@mui/material';
import { memo } from 'react';
import type { Command } from '../../session/command';
import { shortcutText } from '../../session/keys';
import { isMac } from '../../session/platform';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import { visuallyHidden } from '../../ui/visually-hidden';

function shortcutOf(command: Command): string {
  const [keys] = command.keys ?? [];
  return keys ? ` (${shortcutText(keys, isMac)})` : '';
}

/**
 * A command in a toolbar: an icon whose name and keys are its tool tip, with a word beside it where the toolbar, a size
 * container, is wide enough. `pressed` is for one that is on or off.
 */
export const ToolbarCommand = memo(function ToolbarCommand(props: {
  readonly command: Command;
  readonly icon: string;
  /** The visible word, and from which width of the toolbar in CSS pixels it is shown. */
  readonly word?: string;
  readonly wordFrom?: number;
  readonly pressed?: boolean;
  /** How many things wait behind the command. */
  readonly badge?: string;
  /** Hands over the button, for a pop-up to hang on. */
  onButton?(button: HTMLElement | null): void;
}) {
  const { command, pressed, word, badge } = props;
  const isOn = pressed === true;
  return (
    // What a pressed command has opened may lie where its tool tip would.
    <Tooltip title={isOn ? '' : command.label + shortcutOf(command)}>
      <Box component="span" sx={{ flexShrink: 0 }}>
        <ButtonBase
          {...(props.onButton && { ref: props.onButton })}
          // With a badge the name is what stands there, so that the count is spoken too.
          {...(badge === undefined && { 'aria-label': command.label })}
          {...(pressed !== undefined && { 'aria-pressed': pressed })}
          disabled={command.enabled === false}
          onClick={command.run}
          sx={{
            height: 30,
            minWidth: 30,
            px: 0.75,
            gap: 0.75,
            borderRadius: 1,
            fontSize: 13,
            whiteSpace: 'nowrap',
            color: isOn ? 'primary.main' : 'text.secondary',
            ...(isOn && { bgcolor: 'action.selected' }),
            '&:hover': { bgcolor: isOn ? 'action.selected' : 'action.hover' },
            '&.Mui-disabled': { color: 'action.disabled' },
          }}
        >
          <Icon path={props.icon} />
          {word !== undefined && (
            <Box
              component="span"
              sx={{
                [`@container not (min-width: ${props.wordFrom ?? 0}px)`]:
                  badge === undefined ? { display: 'none' } : visuallyHidden,
              }}
            >
              {word}
            </Box>
          )}
          {badge !== undefined && <StatusChip tone="warning">{badge}</StatusChip>}
        </ButtonBase>
      </Box>
    </Tooltip>
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

/** A thin line between groups of commands. */
export function ToolbarGap() {
  return <Box aria-hidden sx={{ width: '1px', height: 20, bgcolor: 'divider', mx: 0.75, flexShrink: 0 }} />;
}
