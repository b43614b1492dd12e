import { mdiArrowLeft } from '@mdi/js';
import { IconButton, Tooltip } from '@mui/material';
import { Icon } from './icon';

/** Back to where one came from. */
export function BackButton({ label, onBack }: { readonly label: string; onBack(): void }) {
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={onBack}>
        <Icon path={mdiArrowLeft} />
      </IconButton>
    </Tooltip>
  );
}
