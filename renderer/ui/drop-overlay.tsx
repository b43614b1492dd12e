import { mdiTrayArrowDown } from '@mdi/js';
import { Box, Portal, Typography } from '@mui/material';
import { Icon } from './icon';

/** Covers the window while a file hovers over it. It takes no part in the dragging itself. */
export function DropOverlay({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <Portal>
      <Box
        role="status"
        sx={(theme) => ({
          position: 'fixed',
          inset: 0,
          zIndex: 'tooltip',
          pointerEvents: 'none',
          display: 'grid',
          placeItems: 'center',
          p: 2,
          bgcolor: `rgba(${theme.vars?.palette.background.defaultChannel} / 0.96)`,
        })}
      >
        <Box
          sx={{
            width: '100%',
            height: '100%',
            display: 'flex',
            flexDirection: 'column',
            alignItems: 'center',
            justifyContent: 'center',
            gap: 1,
            border: 2,
            borderStyle: 'dashed',
            borderColor: 'primary.main',
            borderRadius: '12px',
            color: 'primary.main',
          }}
        >
          <Icon path={mdiTrayArrowDown} sx={{ fontSize: 48 }} />
          <Typography variant="h6" sx={{ color: 'text.primary' }}>
            {title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {detail}
          </Typography>
        </Box>
      </Box>
    </Portal>
  );
}
