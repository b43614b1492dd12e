import { Box, Typography } from '@mui/material';
import type { ImportReport } from '#shared/profile/profile-file';
import { describeDoubt } from '#shared/text/profiles';
import { useLocale } from '../../text/text';
import { RejectsTable } from './rejects-table';
import { WithheldList } from './withheld-list';

/** What was doubtful about a file, which personal values were not kept, and every row that was left out with its reason. */
export function ReadingReport({ of, report }: { readonly of: string; readonly report: ImportReport }) {
  const { language } = useLocale();
  return (
    <>
      {report.doubts.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          {report.doubts.map((doubt) => (
            <Typography key={doubt.code} component="li" variant="body2" sx={{ userSelect: 'text' }}>
              {describeDoubt(doubt, language)}
            </Typography>
          ))}
        </Box>
      )}
      {report.withheld && report.withheld.length > 0 && <WithheldList withheld={report.withheld} />}
      {report.rejected > 0 && <RejectsTable of={of} rejects={report.rejects} count={report.rejected} />}
    </>
  );
}
