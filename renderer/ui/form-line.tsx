import { Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A labelled line of a form whose lines are a grid of two columns; the control is named by the label. */
export function FormLine({ label, children }: { readonly label: string; children(labelId: string): ReactNode }) {
  const id = useId();
  return (
    <>
      <Typography id={id} variant="body2" sx={{ pt: 0.75, color: 'text.secondary' }}>
        {label}
      </Typography>
      <div>{children(id)}</div>
    </>
  );
}

/** A word of explanation below a control. */
export function FormNote({ children }: { readonly children: string }) {
  return (
    <Typography variant="caption" component="p" sx={{ mt: 0.5, color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
