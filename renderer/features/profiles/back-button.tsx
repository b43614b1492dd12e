import { mdiArrowLeft } from '@mdi/js';
import { IconButton, Tooltip } from '@mui/material';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

/** Back to the list of files. */
export function BackButton({ onBack }: { onBack(): void }) {
  const { back } = useText().profiles.file;
  return (
    <Tooltip title={back}>
      <IconButton aria-label={back} onClick={onBack}>
        <Icon path={mdiArrowLeft} />
      </IconButton>
    </Tooltip>
  );
}
