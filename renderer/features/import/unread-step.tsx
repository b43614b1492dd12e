import { mdiFolderOpenOutline, mdiRefresh } from '@mdi/js';
import { Button, Typography } from '@mui/material';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { FailedStep } from '../../ui/failed-step';
import { Icon } from '../../ui/icon';
import { DialectBar } from './dialect-bar';
import type { ImportState } from './import-state';
import type { Import } from './use-import';

/** Why the file could not be read, and every way on: read it otherwise, try again, or take another one. */
export function UnreadStep(props: {
  readonly opening: Import;
  readonly state: ImportState & { step: 'failed' | 'refused' };
  readonly fileName: string;
}) {
  const { opening, state } = props;
  const { language, messages } = useLocale();
  const { open } = messages.files;
  const actions = (
    <>
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
    </>
  );
  return (
    <FailedStep title={open.failedTitle(props.fileName)} actions={actions}>
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
    </FailedStep>
  );
}
