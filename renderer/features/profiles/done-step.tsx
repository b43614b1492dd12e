import { mdiCheckCircleOutline } from '@mdi/js';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { PolicyReason } from '#shared/policy/decide';
import type { WithheldValues } from '#shared/profile/profile-file';
import type { Reject } from '#shared/profile/reject';
import { describePolicyReason, describeTreatment } from '#shared/text/policy-words';
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
      {report.withheld && report.withheld.length > 0 && <Withheld withheld={report.withheld} />}
      {report.rejected > 0 && <Rejects rejects={report.rejects} count={report.rejected} />}
    </Box>
  );
}

/** Personal values that were not kept as the file says them, column by column, and why. */
function Withheld({ withheld }: { readonly withheld: readonly WithheldValues[] }) {
  const { language, locale, messages } = useLocale();
  const words = messages.profiles.opening.personal;
  const total = (treatment: WithheldValues['treatment']) =>
    withheld.reduce((sum, each) => sum + (each.treatment === treatment ? each.count : 0), 0);
  return (
    <Box component="section" aria-label={words.withheld(total('mask'), total('drop'))}>
      <Typography variant="body2" sx={{ mb: 0.5 }}>
        {words.withheld(total('mask'), total('drop'))}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 180, overflowY: 'auto', color: 'text.secondary' }}>
        {withheld.map(({ column, treatment, reason, count }) => {
          const known = PolicyReason.safeParse(reason);
          const told = `${column}: ${count.toLocaleString(locale)} ${describeTreatment(treatment, language)}`;
          return (
            <Typography key={`${column} ${treatment} ${reason}`} component="li" variant="body2">
              {known.success ? `${told}, ${describePolicyReason(known.data, language)}` : told}
            </Typography>
          );
        })}
      </Box>
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
