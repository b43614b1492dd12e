import { Box, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A part of a long form: its name on the left, its fields on the right. */
export function FormSection(props: {
  readonly title: string;
  /** What the part is about, below its name. */
  readonly detail?: string;
  readonly children: ReactNode;
}) {
  const headingId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{
        display: 'grid',
        gridTemplateColumns: '180px minmax(0, 1fr)',
        gap: 3,
        py: 2.5,
        borderTop: 1,
        borderColor: 'divider',
        maxWidth: 880,
      }}
    >
      <div>
        <Typography id={headingId} component="h2" variant="subtitle2">
          {props.title}
        </Typography>
        {props.detail !== undefined && (
          <Typography variant="caption" component="p" sx={{ mt: 0.5, color: 'text.secondary' }}>
            {props.detail}
          </Typography>
        )}
      </div>
      <Stack spacing={2}>{props.children}</Stack>
    </Box>
  );
}
