import { mdiAlertCircleOutline } from '@mdi/js';
import { Button, Stack } from '@mui/material';
import { EmptyState } from '../ui/empty-state';

/** A whole window's bad news: what happened, and the one thing to do. */
export function FaultScreen(props: {
  readonly title: string;
  readonly detail: string;
  readonly actionLabel: string;
  onAction(): void;
}) {
  return (
    <Stack component="main" role="alert" sx={{ height: '100%' }}>
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={props.title}
        detail={props.detail}
        actions={
          <Button variant="contained" onClick={props.onAction} autoFocus>
            {props.actionLabel}
          </Button>
        }
      />
    </Stack>
  );
}
