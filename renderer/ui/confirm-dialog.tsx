import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** One button of a dialog; the first given is the one at the left. */
export interface DialogChoice {
  readonly label: string;
  readonly tone?: 'quiet' | 'main' | 'danger';
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  run(): void;
}

/** Asks one question; Escape is `onCancel`. */
export function ConfirmDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly choices: readonly DialogChoice[];
  onCancel(): void;
}) {
  const titleId = useId();
  return (
    <Dialog open={props.open} onClose={props.onCancel} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent sx={{ color: 'text.secondary', fontSize: 13 }}>{props.children}</DialogContent>
      <DialogActions>
        {props.choices.map((choice) => (
          <Button
            key={choice.label}
            variant={choice.tone === 'main' || choice.tone === 'danger' ? 'contained' : 'text'}
            color={choice.tone === 'danger' ? 'error' : choice.tone === 'main' ? 'primary' : 'inherit'}
            autoFocus={choice.autoFocus ?? false}
            disabled={choice.disabled ?? false}
            onClick={choice.run}
          >
            {choice.label}
          </Button>
        ))}
      </DialogActions>
    </Dialog>
  );
}
