import { Box, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A part of the panel, with what it is about. */
export function RiskSection(props: { readonly title: string; readonly help: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ '& + &': { mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' } }}
    >
      <Typography id={id} component="h3" variant="subtitle2">
        {props.title}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {props.help}
      </Typography>
      {props.children}
    </Box>
  );
}
