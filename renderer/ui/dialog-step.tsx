import { Box } from '@mui/material';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * What an open dialog shows of one of its steps. Where a step ends and takes the focused control with it, the next one
 * takes the focus in the same commit: else Escape and every other key would reach nobody. `label` is what a screen
 * reader says of it then.
 */
export function DialogStep({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const part = useRef<HTMLDivElement>(null);
  const isOpening = useRef(true);
  useLayoutEffect(() => {
    // An opening dialog takes the focus by itself, and knows then where it has to go back to.
    if (!isOpening.current && isFocusLost()) part.current?.focus({ preventScroll: true });
    isOpening.current = false;
  });
  return (
    <Box
      ref={part}
      role="group"
      aria-label={label}
      tabIndex={-1}
      // It is no control: what is seen of its focus is the step itself.
      sx={{ flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column', outline: 0 }}
    >
      {children}
    </Box>
  );
}

/** The focused control was removed with its step, or disabled, which takes its focus at the next drawing. */
function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches(':disabled');
}
