import { mdiClose, mdiFileOutline } from '@mdi/js';
import { Box, Dialog, IconButton, Typography, type DialogProps } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { Icon } from './icon';
import { ProgressBar } from './progress-bar';

/** A dialog as large as the window, for work on one file that nothing outside of it sees before its last button. */
export function WorkDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly fileName: string;
  readonly closeLabel: string;
  /** It cannot be closed now. */
  readonly isBusy: boolean;
  readonly maxWidth: NonNullable<DialogProps['maxWidth']>;
  /** What stands in the middle of the head, such as the steps. */
  readonly middle?: ReactNode;
  readonly children: ReactNode;
  onClose(): void;
}) {
  const titleId = useId();
  return (
    <Dialog
      open={props.open}
      // Work is not lost to a stray click beside the dialog.
      onClose={(_, reason) => reason === 'escapeKeyDown' && !props.isBusy && props.onClose()}
      aria-labelledby={titleId}
      maxWidth={props.maxWidth}
      fullWidth
      slotProps={{ paper: { sx: { height: 'calc(100% - 48px)', m: 3, maxHeight: 'none' } } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 2.5,
          py: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Typography id={titleId} component="h2" variant="subtitle1" noWrap sx={{ flexShrink: 0 }}>
            {props.title}
          </Typography>
          <Typography
            variant="body2"
            noWrap
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', minWidth: 0 }}
          >
            <Icon path={mdiFileOutline} sx={{ fontSize: 16 }} />
            {props.fileName}
          </Typography>
        </Box>
        {props.middle}
        <Box sx={{ flex: 1, display: 'flex', justifyContent: 'flex-end' }}>
          <IconButton aria-label={props.closeLabel} disabled={props.isBusy} onClick={props.onClose}>
            <Icon path={mdiClose} />
          </IconButton>
        </Box>
      </Box>
      {props.children}
    </Dialog>
  );
}

/** The way back and the way on, with what going on would do in a few words. */
export function WorkFooter({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography role="status" variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
        {note}
      </Typography>
      {children}
    </Box>
  );
}

/** What goes on before there is anything to see. */
export function WorkWaiting(props: {
  readonly label: string;
  readonly detail?: string;
  readonly share?: number | null;
  readonly cancelLabel: string;
  onCancel(): void;
}) {
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box sx={{ width: 420 }}>
        <ProgressBar
          label={props.label}
          detail={props.detail ?? ''}
          share={props.share ?? null}
          cancelLabel={props.cancelLabel}
          onCancel={props.onCancel}
        />
      </Box>
    </Box>
  );
}
