import { mdiAlertCircleOutline } from '@mdi/js';
import { Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';

/** A whole window's bad news: what happened, and what to do about it. */
export function FaultScreen(props: {
  readonly title: string;
  readonly detail: string;
  readonly actionLabel: string;
  onAction(): void;
  /** A way on that mends it, where there is one. */
  readonly remedy?: { readonly label: string; run(): void };
  /** What else there is to go on with. */
  readonly others?: ReactNode;
}) {
  const { remedy } = props;
  return (
    <Stack component="main" role="alert" sx={{ height: '100%' }}>
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={props.title}
        detail={props.detail}
        actions={
          <>
            {remedy && (
              <Button variant="contained" onClick={remedy.run} autoFocus>
                {remedy.label}
              </Button>
            )}
            <Button variant={remedy ? 'outlined' : 'contained'} onClick={props.onAction} autoFocus={!remedy}>
              {props.actionLabel}
            </Button>
          </>
        }
      />
      {props.others && (
        <Stack spacing={1} sx={{ width: '100%', maxWidth: 620, mx: 'auto', px: 4, pb: 6 }}>
          {props.others}
        </Stack>
      )}
    </Stack>
  );
}
