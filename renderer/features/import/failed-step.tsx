import { mdiFileAlertOutline, mdiFolderOpenOutline, mdiRefresh } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { DialectBar } from './dialect-bar';
import type { ImportState } from './import-state';
import type { Import } from './use-import';

/** Why the file could not be read, and every way on: read it otherwise, try again, or take another one. */
export function FailedStep(props: {
  readonly opening: Import;
  readonly state: ImportState & { step: 'failed' | 'refused' };
  readonly fileName: string;
}) {
  const { opening, state } = props;
  const { language, messages } = useLocale();
  const { open } = messages.files;
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box
        role="alert"
        sx={{ maxWidth: 760, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1.5 }}
      >
        <Icon path={mdiFileAlertOutline} sx={{ fontSize: 48, color: 'error.main' }} />
        <Typography component="h3" variant="subtitle1">
          {open.failedTitle(props.fileName)}
        </Typography>
        <Typography variant="body2" sx={{ textAlign: 'center', userSelect: 'text', maxWidth: 560 }}>
          {describeFault(state.fault, language)}
        </Typography>
        {state.step === 'failed' && (
          <>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
              {open.failedAdvice}
            </Typography>
            <DialectBar options={state.options} table={null} onChange={opening.readAgain} />
          </>
        )}
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button color="inherit" startIcon={<Icon path={mdiFolderOpenOutline} />} onClick={opening.choose}>
            {open.otherFile}
          </Button>
          {state.step === 'failed' && (
            <Button
              variant="contained"
              startIcon={<Icon path={mdiRefresh} />}
              onClick={() => opening.readAgain(state.options)}
            >
              {open.retry}
            </Button>
          )}
        </Box>
      </Box>
    </Box>
  );
}
