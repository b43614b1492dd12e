import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'warning' | 'danger' | 'accent';

const palettes: Readonly<Record<Exclude<Tone, 'neutral'>, 'success' | 'warning' | 'error' | 'primary'>> = {
  good: 'success',
  warning: 'warning',
  danger: 'error',
  accent: 'primary',
};

/** A small coloured label; the tone supports the words and never replaces them. */
export function StatusChip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={(theme) => {
        const palette = tone === 'neutral' ? null : theme.vars?.palette[palettes[tone]];
        return {
          display: 'inline-flex',
          alignItems: 'center',
          px: 0.875,
          height: 20,
          borderRadius: 1,
          fontSize: 12,
          fontWeight: 500,
          whiteSpace: 'nowrap',
          color: palette ? palette.dark : 'text.secondary',
          bgcolor: palette ? `rgba(${palette.mainChannel} / 0.14)` : 'action.hover',
          ...(palette && theme.applyStyles('dark', { color: palette.light })),
        };
      }}
    >
      {children}
    </Box>
  );
}
