import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A screen's frame: a header that stays and a body that takes the rest. */
export function Page({ header, children }: { readonly header: ReactNode; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      {header}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>{children}</Box>
    </Box>
  );
}

/** Title, one quiet line beside it, and the screen's main actions at the right. */
export function PageHeader(props: {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Stack
      direction="row"
      spacing={2}
      sx={{ alignItems: 'center', px: 2.5, pt: 2, pb: 1.5, minHeight: 60, flexShrink: 0 }}
    >
      <Typography component="h1" variant="h6" noWrap>
        {props.title}
      </Typography>
      <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary', fontSize: 13 }}>{props.detail}</Box>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        {props.actions}
      </Stack>
    </Stack>
  );
}

/** A row of controls above the content, and a size container for them; `label` names it for screen readers. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack
      role="toolbar"
      aria-label={label}
      direction="row"
      spacing={0.5}
      sx={{
        alignItems: 'center',
        px: 2,
        py: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
        containerType: 'inline-size',
      }}
    >
      {children}
    </Stack>
  );
}
