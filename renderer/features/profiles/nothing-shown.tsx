import { Box } from '@mui/material';
import { useText } from '../../text/text';

/** What stands where the rows would be. */
export function NothingShown() {
  const words = useText().profiles.file;
  return (
    <Box
      role="status"
      sx={{ position: 'absolute', inset: '57px 0 0', display: 'grid', placeItems: 'center', color: 'text.secondary' }}
    >
      {words.nothing}
    </Box>
  );
}
