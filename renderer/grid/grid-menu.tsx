import { Divider, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import type { MenuPlace } from './spreadsheet';

/** One line of a pop-up menu; a line without `run` is a divider. */
export interface MenuLine {
  readonly id: string;
  readonly label?: string;
  readonly shortcut?: string;
  /** For lines that turn something on and off. */
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  /** Leaves the menu open after running. */
  readonly staysOpen?: boolean;
  run?(): void;
}

/** A pop-up menu at a place of the window; the focus goes back to where it was. */
export function GridMenu(props: {
  readonly label: string;
  readonly at: MenuPlace | null;
  readonly lines: readonly MenuLine[];
  onClose(): void;
}) {
  const { at, lines, onClose } = props;
  return (
    <Menu
      open={at !== null}
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
      transitionDuration={0}
      slotProps={{
        paper: { sx: { border: 1, borderColor: 'divider' } },
        list: { dense: true, 'aria-label': props.label },
      }}
    >
      {lines.map(({ run, ...line }) =>
        run ? (
          <MenuItem
            key={line.id}
            disabled={line.isDisabled ?? false}
            {...(line.isChecked === undefined
              ? {}
              : { role: 'menuitemcheckbox', 'aria-checked': line.isChecked, className: 'curator-menu-check' })}
            onClick={() => {
              if (line.staysOpen) return run();
              onClose();
              // The menu gives the focus back first; what is run may move it on.
              requestAnimationFrame(run);
            }}
          >
            <ListItemText>{line.label}</ListItemText>
            {line.shortcut === undefined ? null : (
              <Typography variant="caption" color="text.secondary" sx={{ ml: 4 }}>
                {line.shortcut}
              </Typography>
            )}
          </MenuItem>
        ) : (
          <Divider key={line.id} component="li" />
        ),
      )}
    </Menu>
  );
}
