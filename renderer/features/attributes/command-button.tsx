import { Badge, Box, Button, IconButton, Tooltip } from '@mui/material';
import type { Command } from '../../session/command';
import { shownKeys } from '../../session/keys';
import { Icon } from '../../ui/icon';

const isMac = /Mac/.test(navigator.userAgent);

function shortcutOf(command: Command): string {
  const [keys] = command.keys ?? [];
  return keys ? ` (${shownKeys(keys, isMac).join(isMac ? '' : '+')})` : '';
}

/** A command as an icon whose name and keys are its tool tip; `pressed` for one that is on or off. */
export function CommandIcon(props: {
  readonly command: Command;
  readonly icon: string;
  readonly pressed?: boolean;
  readonly badge?: string;
  /** Hands over the button, for a pop-up to hang on. */
  onButton?(button: HTMLElement | null): void;
}) {
  const { command, pressed } = props;
  return (
    <Tooltip title={command.label + shortcutOf(command)}>
      <span>
        <IconButton
          {...(props.onButton && { ref: props.onButton })}
          aria-label={command.label}
          {...(pressed !== undefined && { 'aria-pressed': pressed })}
          disabled={command.enabled === false}
          onClick={command.run}
          sx={{
            width: 30,
            height: 30,
            ...(pressed === true && { color: 'primary.main', bgcolor: 'action.selected' }),
          }}
        >
          <Badge
            badgeContent={props.badge}
            color="warning"
            slotProps={{ badge: { sx: { fontSize: 10, height: 15, minWidth: 15, px: 0.5 } } }}
          >
            <Icon path={props.icon} />
          </Badge>
        </IconButton>
      </span>
    </Tooltip>
  );
}

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
