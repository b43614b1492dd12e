import { mdiCheckCircleOutline } from '@mdi/js';
import { Box, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { OpeningState } from './opening-state';
import { ReadingReport } from './reading-report';

/** What came of it: how many rows, what was doubtful, and every row that was left out with its reason. */
export function DoneStep({ state }: { readonly state: OpeningState & { step: 'done' } }) {
  const words = useText().profiles.opening;
  const { report, file } = state;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5, px: 2.5, py: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Icon path={mdiCheckCircleOutline} sx={{ color: 'success.main' }} />
        <div role="status">
          <Typography component="h3" variant="subtitle1">
            {words.doneTitle(report.rows, file.name)}
          </Typography>
        </div>
      </Box>
      <ReadingReport of={file.name} report={report} />
    </Box>
  );
}
