import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTakesStrayKeyboard } from './stray-keyboard';

/** A screen's frame: a header that stays and a body that takes the rest. */
export function Page({ header, children }: { readonly header: ReactNode; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      {header}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>{children}</Box>
    </Box>
  );
}

/**
 * Title, one quiet line beside it, and the screen's main actions at the right; `back` is the way to where one came from.
 * Whoever comes from a screen that went away with the keyboard has it at the title.
 */
export function PageHeader(props: {
  readonly back?: ReactNode;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const title = useTakesStrayKeyboard<HTMLHeadingElement>();
  return (
    <Stack
      direction="row"
      spacing={2}
      useFlexGap
      sx={{ alignItems: 'center', px: 2.5, pt: 2, pb: 1.5, minHeight: 60, flexShrink: 0 }}
    >
      {/* Its arrow, not its edge, stands in line with the titles of other screens. */}
      {props.back && <Box sx={{ ml: '-5px', mr: -1 }}>{props.back}</Box>}
      <Typography
        component="h1"
        variant="h6"
        noWrap
        title={props.title}
        ref={title}
        tabIndex={-1}
        sx={{ minWidth: 0, outline: 'none' }}
      >
        {props.title}
      </Typography>
      <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary', fontSize: 13 }}>{props.detail}</Box>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        {props.actions}
      </Stack>
    </Stack>
  );
}

/**
 * A row of controls above the content, and a size container for them; `label` names it for screen readers. Fields stand
 * further apart than buttons.
 */
export function Toolbar(props: { readonly label: string; readonly spacing?: number; readonly children: ReactNode }) {
  return (
    <Stack
      role="toolbar"
      aria-label={props.label}
      direction="row"
      spacing={props.spacing ?? 0.5}
      useFlexGap
      sx={{
        alignItems: 'center',
        px: 2.5,
        py: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
        containerType: 'inline-size',
      }}
    >
      {props.children}
    </Stack>
  );
}
