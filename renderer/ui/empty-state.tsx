import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What a screen shows when it has nothing: what would be here, and how to get it. */
export function EmptyState(props: {
  readonly icon: string;
  readonly title: string;
  readonly detail?: string;
  readonly actions?: ReactNode;
}) {
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'center', justifyContent: 'center', flex: 1, p: 4, textAlign: 'center' }}>
      <Box
        sx={{
          width: 56,
          height: 56,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'action.hover',
          color: 'text.secondary',
        }}
      >
        <Icon path={props.icon} fontSize="medium" />
      </Box>
      <Typography component="h2" variant="subtitle1">
        {props.title}
      </Typography>
      {props.detail && (
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 440 }}>
          {props.detail}
        </Typography>
      )}
      {props.actions && (
        <Stack direction="row" spacing={1} sx={{ pt: 1 }}>
          {props.actions}
        </Stack>
      )}
    </Stack>
  );
}
