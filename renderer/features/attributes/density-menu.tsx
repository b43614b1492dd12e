import { ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { mdiCheck } from '@mdi/js';
import type { Density } from '../../grid/grid-props';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

const densities: readonly Density[] = ['compact', 'standard', 'comfortable'];

/** How high a row of the grid is. */
export function DensityMenu(props: {
  readonly anchor: HTMLElement | null;
  readonly density: Density;
  onChoose(density: Density): void;
  onClose(): void;
}) {
  const words = useText().attributes.density;
  return (
    <Menu open={props.anchor !== null} anchorEl={props.anchor} onClose={props.onClose}>
      {densities.map((density) => (
        <MenuItem
          key={density}
          dense
          selected={density === props.density}
          role="menuitemradio"
          aria-checked={density === props.density}
          onClick={() => {
            props.onChoose(density);
            props.onClose();
          }}
        >
          <ListItemIcon>{density === props.density && <Icon path={mdiCheck} />}</ListItemIcon>
          <ListItemText>{words[density]}</ListItemText>
        </MenuItem>
      ))}
    </Menu>
  );
}
