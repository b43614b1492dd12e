import { mdiClose } from '@mdi/js';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useTakesStrayKeyboard } from './stray-keyboard';

/**
 * Something beside the rows, with its name and a way to close it. `width` is in CSS pixels. When its `content` becomes
 * another and the element with the keyboard goes away with the one before, the title has it.
 */
export function TitledPanel(props: {
  readonly title: string;
  readonly width: number;
  readonly closeLabel: string;
  readonly content?: string;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const title = useTakesStrayKeyboard<HTMLHeadingElement>(props.content);
  return (
    <Box
      component="aside"
      aria-label={props.title}
      sx={{
        width: props.width,
        flexShrink: 0,
        borderLeft: 1,
        borderColor: 'divider',
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, minHeight: 44, flexShrink: 0 }}>
        <Typography
          component="h2"
          ref={title}
          tabIndex={-1}
          variant="subtitle1"
          noWrap
          title={props.title}
          sx={{ flex: 1, outline: 'none' }}
        >
          {props.title}
        </Typography>
        <Tooltip title={props.closeLabel}>
          <IconButton aria-label={props.closeLabel} onClick={props.onClose}>
            <Icon path={mdiClose} sx={{ fontSize: 18 }} />
          </IconButton>
        </Tooltip>
      </Box>
      {props.children}
    </Box>
  );
}
