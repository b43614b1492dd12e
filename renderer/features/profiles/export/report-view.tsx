import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, Box } from '@mui/material';
import type { ProfileExportReport } from '#shared/profile/profile-export';
import { useLocale } from '../../../text/text';
import { FactList } from '../../../ui/fact-list';
import { Icon } from '../../../ui/icon';
import { bytesText } from '../../../ui/bytes-text';
import type { TouchedValues } from './export-state';

/** What was written and what reading it back found. */
export function ReportView(props: { readonly report: ProfileExportReport; readonly touched: TouchedValues }) {
  const { report, touched } = props;
  const { locale, messages } = useLocale();
  const words = messages.profileExport;
  const isIdentical = report.differing.length === 0;
  const facts = [
    [words.file, report.fileName],
    [words.profiles, report.rows.toLocaleString(locale)],
    [words.size, bytesText(report.bytes, locale)],
    ...(touched.masked + touched.dropped > 0
      ? [[words.personalValues, words.touchedValues(touched.masked, touched.dropped)] as const]
      : []),
    [words.readBack, isIdentical ? words.identical : words.differing(report.differing)],
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        {isIdentical && <Icon path={mdiCheckCircleOutline} sx={{ fontSize: 32, color: 'success.main' }} />}
        <FactList facts={facts} termWidth={120} />
      </Box>
      {!isIdentical && <Alert severity="error">{words.differingAdvice}</Alert>}
      {report.asText.length > 0 && <Alert severity="info">{words.asText(report.asText)}</Alert>}
    </Box>
  );
}
