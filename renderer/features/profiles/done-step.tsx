import { mdiCheckCircleOutline } from '@mdi/js';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Reject } from '#shared/profile/reject';
import { describeDoubt, describeReject } from '#shared/text/profiles';
import { CopyTableButton } from '../../session/copy-table-button';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { OpeningState } from './opening-state';

/** What came of it: how many rows, what was doubtful, and every row that was left out with its reason. */
export function DoneStep({ state }: { readonly state: OpeningState & { step: 'done' } }) {
  const { language, messages } = useLocale();
  const words = messages.profiles.opening;
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
      {report.doubts.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          {report.doubts.map((doubt) => (
            <Typography key={doubt.code} component="li" variant="body2" sx={{ userSelect: 'text' }}>
              {describeDoubt(doubt, language)}
            </Typography>
          ))}
        </Box>
      )}
      {report.rejected > 0 && <Rejects rejects={report.rejects} count={report.rejected} />}
    </Box>
  );
}

function Rejects({ rejects, count }: { readonly rejects: readonly Reject[]; readonly count: number }) {
  const { language, messages } = useLocale();
  const words = messages.profiles.opening;
  const hasFiles = rejects.some(({ file }) => file !== undefined);
  const heads = [...(hasFiles ? [words.inFile] : []), words.line, words.place2, words.reason, words.text];
  const lines = rejects.map((reject) => [
    ...(hasFiles ? [reject.file ?? ''] : []),
    String(reject.line),
    String(reject.column),
    describeReject(reject, language),
    reject.text,
  ]);
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'flex',
        flexDirection: 'column',
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 1.5, py: 0.75 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {words.rejects(count, rejects.length)}
        </Typography>
        <CopyTableButton table={() => [heads, ...lines]} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Table stickyHeader>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{head}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((cells, at) => (
              <TableRow key={at}>
                {cells.map((cell, place) => (
                  <TableCell
                    key={place}
                    sx={{ py: 0.5, userSelect: 'text', ...(place < 2 ? { width: 64 } : { overflowWrap: 'anywhere' }) }}
                  >
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
