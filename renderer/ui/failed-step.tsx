import { mdiFileAlertOutline } from '@mdi/js';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** In the middle of a dialog, why a file leads no further, and the ways on. */
export function FailedStep(props: {
  readonly title: string;
  /** Every way on, as buttons. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box
        role="alert"
        sx={{ maxWidth: 760, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1.5 }}
      >
        <Icon path={mdiFileAlertOutline} sx={{ fontSize: 48, color: 'error.main' }} />
        <Typography component="h3" variant="subtitle1">
          {props.title}
        </Typography>
        {props.children}
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>{props.actions}</Box>
      </Box>
    </Box>
  );
}
