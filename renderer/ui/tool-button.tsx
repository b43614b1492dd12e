import { Box, ButtonBase, Tooltip } from '@mui/material';
import { memo } from 'react';
import { Icon } from './icon';
import { StatusChip } from './status-chip';
import { visuallyHidden } from './visually-hidden';

/**
 * A button of a toolbar: an icon whose name is its tool tip, with a word beside it where the toolbar, a size container,
 * is wide enough. `pressed` is for one that is on or off.
 */
export const ToolButton = memo(function ToolButton(props: {
  readonly label: string;
  /** What the tool tip says beyond the name, such as its keys. */
  readonly tip?: string;
  readonly icon: string;
  /** The visible word, and from which width of the toolbar in CSS pixels it is shown. */
  readonly word?: string;
  readonly wordFrom?: number;
  readonly pressed?: boolean;
  readonly isDisabled?: boolean;
  /** How many things wait behind it, or that something is not as usual. */
  readonly badge?: string;
  /** Hands over the button, for a pop-up to hang on. */
  onButton?(button: HTMLElement | null): void;
  onPress(button: HTMLElement): void;
}) {
  const { label, tip = '', pressed, word, badge } = props;
  const isOn = pressed === true;
  return (
    // What a pressed button has opened may lie where its tool tip would.
    <Tooltip title={isOn ? '' : label + tip}>
      <Box component="span" sx={{ flexShrink: 0 }}>
        <ButtonBase
          {...(props.onButton && { ref: props.onButton })}
          // With a badge the name is what stands there, so that the count is spoken too.
          {...(badge === undefined && { 'aria-label': label })}
          {...(pressed !== undefined && { 'aria-pressed': pressed })}
          disabled={props.isDisabled === true}
          onClick={({ currentTarget }) => props.onPress(currentTarget)}
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

/** A thin line between groups of a toolbar. */
export function ToolGap() {
  return <Box aria-hidden sx={{ width: '1px', height: 20, bgcolor: 'divider', mx: 0.75, flexShrink: 0 }} />;
}
