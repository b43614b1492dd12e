import { Box, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A named group of fields. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ borderTop: 1, borderColor: 'divider', px: 2, pt: 1, pb: 1.5 }}>
      <Typography
        id={id}
        component="h3"
        sx={{ mb: 0.75, fontSize: 12, fontWeight: 600, color: 'text.secondary', letterSpacing: '0.02em' }}
      >
        {title}
      </Typography>
      <Stack spacing={1.25}>{children}</Stack>
    </Box>
  );
}
