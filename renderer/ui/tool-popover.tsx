import { Popover, Stack, Typography } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';

/** What hangs on a button of a toolbar, under its own heading; there while `anchor`, the button, is not null. */
export function ToolPopover(props: {
  readonly anchor: HTMLElement | null;
  readonly label: string;
  /** In CSS pixels. */
  readonly width: number;
  /** What stands at the end of the heading; without it there is none. */
  readonly heading?: ReactNode;
  /**
   * Takes the keyboard elsewhere once the pop-up, which holds it until then, is gone. Where it answers false, or is not
   * given, the button has it again.
   */
  takeFocus?(): boolean;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const { anchor, takeFocus } = props;
  const button = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (anchor) button.current = anchor;
  }, [anchor]);
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      disableRestoreFocus={takeFocus !== undefined}
      slotProps={{
        paper: { 'aria-label': props.label, sx: { width: props.width, mt: 0.5 } },
        ...(takeFocus && { transition: { onExited: () => takeFocus() || button.current?.focus() } }),
      }}
    >
      {props.heading !== undefined && (
        <Stack direction="row" sx={{ alignItems: 'center', px: 1.5, pt: 1, pb: 0.5 }}>
          <Typography variant="subtitle2" sx={{ flex: 1 }}>
            {props.label}
          </Typography>
          {props.heading}
        </Stack>
      )}
      {props.children}
    </Popover>
  );
}
