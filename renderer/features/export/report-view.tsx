import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ExportReport } from '#shared/format/export-order';
import { CopyTableButton } from '../../session/copy-table-button';
import { fieldName } from '../../text/field-name';
import { useLocale } from '../../text/text';
import { FactList } from '../../ui/fact-list';
import { Icon } from '../../ui/icon';

/** More differences than this are not drawn; copying takes all of them. */
const mostShown = 200;

/** What was written and what reading it back found. */
export function ReportView({ report }: { readonly report: ExportReport }) {
  const { locale, messages } = useLocale();
  const words = messages.files.save;
  const isIdentical = report.differences.length === 0;
  const facts: readonly (readonly [string, string])[] = [
    [words.file, report.fileName],
    [words.attributes, report.definitions.toLocaleString(locale)],
    [words.size, sizeText(report.bytes, locale)],
    [words.readBack, isIdentical ? words.identical : words.different(report.differences.length)],
  ];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        {isIdentical && <Icon path={mdiCheckCircleOutline} sx={{ fontSize: 32, color: 'success.main' }} />}
        <FactList facts={facts} termWidth={120} />
      </Box>
      {!isIdentical && <Differences report={report} />}
    </Box>
  );
}

function Differences({ report }: { readonly report: ExportReport }) {
  const { messages } = useLocale();
  const words = messages.files.save;
  const heads = [words.code, words.field, words.meant, words.read];
  const rows = report.differences.map(({ code, field, meant, read }) => [
    code,
    fieldName(messages, field),
    meant,
    read,
  ]);
  return (
    <>
      <Alert severity="warning" action={<CopyTableButton table={() => [heads, ...rows]} />}>
        {words.differencesDetail}
      </Alert>
      <Box sx={{ maxHeight: 280, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: '8px' }}>
        <Table stickyHeader>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{head}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(0, mostShown).map((row, position) => (
              <TableRow key={position}>
                {row.map((cell, column) => (
                  <TableCell key={column} sx={{ overflowWrap: 'anywhere', userSelect: 'text' }}>
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}

/** Bytes, kilobytes or megabytes, whichever reads best. */
function sizeText(bytes: number, locale: string): string {
  const [unit, divisor] =
    bytes < 1000 ? (['byte', 1] as const) : bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / divisor);
}
