import { Alert, Button, Snackbar } from '@mui/material';
import type { Notice } from '../session/session';
import { useText } from '../text/text';

const severities = { info: 'info', good: 'success', warning: 'warning', danger: 'error' } as const;

/** How long good news stays, in milliseconds; bad news stays until it is dismissed. */
const shownFor = 7000;

/** The latest notice, at the window's lower edge, read out by screen readers. */
export function Notices({ notice, onClose }: { readonly notice: Notice | null; onClose(): void }) {
  const { app } = useText();
  if (!notice) return null;
  const { action } = notice;
  return (
    <Snackbar
      open
      key={notice.message}
      autoHideDuration={notice.tone === 'danger' ? null : shownFor}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') onClose();
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      // Above the bars at the lower edge of screens: what was said must not cover what is to be pressed.
      sx={{ '&&': { bottom: 64 } }}
    >
      <Alert
        severity={severities[notice.tone]}
        variant="standard"
        onClose={onClose}
        closeText={app.dismiss}
        sx={{ border: 1, borderColor: 'divider', boxShadow: 4, alignItems: 'center', maxWidth: 720 }}
        {...(action && {
          action: (
            <Button
              color="inherit"
              onClick={() => {
                onClose();
                action.run();
              }}
            >
              {action.label}
            </Button>
          ),
        })}
      >
        {notice.message}
      </Alert>
    </Snackbar>
  );
}
