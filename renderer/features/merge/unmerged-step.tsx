import { mdiFolderOpenOutline } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import type { Fault } from '#shared/base/fault';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { FailedStep } from '../../ui/failed-step';
import { Icon } from '../../ui/icon';
import type { Merge } from './use-merge';

/** More than this are counted, not drawn. */
const mostShown = 8;

/** Why the file cannot be merged, row by row, and the way on to another one. */
export function UnmergedStep(props: {
  readonly merge: Merge;
  readonly fileName: string;
  readonly faults: readonly Fault[];
}) {
  const { language, messages } = useLocale();
  const { faults, fileName } = props;
  const words = messages.merge;
  const otherFile = (
    <Button variant="contained" startIcon={<Icon path={mdiFolderOpenOutline} />} onClick={props.merge.choose}>
      {words.otherFile}
    </Button>
  );
  return (
    <FailedStep title={words.failed(fileName)} actions={otherFile}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: 640, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
        {faults.slice(0, mostShown).map((each, position) => (
          <Typography key={position} component="li" variant="body2" sx={{ userSelect: 'text' }}>
            {describeFault({ file: fileName, ...each }, language)}
          </Typography>
        ))}
      </Box>
      {faults.length > mostShown && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words.more(faults.length - mostShown)}
        </Typography>
      )}
      {faults.some(({ line }) => line !== undefined) && (
        <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'center' }}>
          {words.failedAdvice}
        </Typography>
      )}
    </FailedStep>
  );
}
