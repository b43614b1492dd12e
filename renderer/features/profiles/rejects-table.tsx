import { mdiContentSaveOutline } from '@mdi/js';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ok } from '#shared/base/result';
import type { Reject } from '#shared/profile/reject';
import { reportCsv } from '#shared/report/report-csv';
import { describeRejectReason } from '#shared/text/profiles';
import { CopyTableButton } from '../../session/copy-table-button';
import { useSaveReport } from '../../session/use-save-report';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';

/** So many are shown; more than that nobody reads here, and all that are kept can be saved. */
const shownRejects = 200;

/** What of a file became no row: where it stands, why, and what it says; to be taken along as a table. */
export function RejectsTable(props: {
  /** What the file is called. */
  readonly of: string;
  readonly rejects: readonly Reject[];
  /** How many there are in all. */
  readonly count: number;
}) {
  const { rejects, count } = props;
  const { language, messages } = useLocale();
  const words = messages.profiles.opening;
  const { profileAbout } = messages;
  const save = useSaveReport();
  const hasFiles = rejects.some(({ file }) => file !== undefined);
  const heads = [...(hasFiles ? [words.inFile] : []), words.line, words.place2, words.reason, words.text];
  const lineOf = (reject: Reject) => [
    ...(hasFiles ? [reject.file ?? ''] : []),
    String(reject.line),
    String(reject.column),
    describeRejectReason(reject.reason, language),
    reject.text,
  ];
  const table = () => [heads, ...rejects.map(lineOf)];
  return (
    <Box
      component="section"
      aria-label={words.rejects(count, rejects.length)}
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
          {words.rejects(count, Math.min(rejects.length, shownRejects))}
        </Typography>
        <CopyTableButton table={table} />
        <Button
          color="inherit"
          startIcon={<Icon path={mdiContentSaveOutline} />}
          sx={{ whiteSpace: 'nowrap' }}
          onClick={() =>
            void save({
              format: 'csv',
              name: profileAbout.rejectsFile(props.of),
              make: async () => ok(reportCsv(table())),
              done: profileAbout.saved,
            })
          }
        >
          {profileAbout.saveRejects}
        </Button>
      </Box>
      {/* A table that scrolls is reached by the keyboard. */}
      <Box tabIndex={0} role="group" aria-label={words.reason} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Table stickyHeader>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{head}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rejects.slice(0, shownRejects).map((reject, at) => (
              <TableRow key={at}>
                {lineOf(reject).map((cell, place) => (
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
