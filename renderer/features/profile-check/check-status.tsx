import { mdiRefresh } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { ok } from '#shared/base/result';
import type { ProfileFile } from '#shared/profile/profile-file';
import { checkReportCsv, checkReportHtml, type CheckReport } from '#shared/report/check-report';
import type { ReportFormat } from '#shared/report/report-file';
import { useSession } from '../../session/session';
import { useSaveReport } from '../../session/use-save-report';
import { relativeTime } from '../../text/relative-time';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { ReportMenu } from '../../ui/report-menu';
import { StatusChip } from '../../ui/status-chip';
import type { CheckedPanelColumn } from './check-groups';
import type { StandingCheck } from './use-check';

/** When the file was checked, what changed since, and what can be done with the outcome as a whole. */
export function CheckStatus(props: {
  readonly file: ProfileFile;
  readonly columns: readonly CheckedPanelColumn[];
  readonly standing: StandingCheck;
  onRun(): void;
}) {
  const { standing } = props;
  const { locale, messages } = useLocale();
  const words = messages.check;
  const now = useNow();
  const { kept, editsSince, definitionsChanged } = standing;
  const isStale = editsSince > 0 || definitionsChanged;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: 2, pr: 1, pb: 1.25, flexShrink: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {words.checked(relativeTime(kept.at, now, locale, words.justNow), kept.by)}
        </Typography>
        <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, '&:not(:empty)': { mt: 0.5 } }}>
          {editsSince > 0 && <StatusChip tone="warning">{words.staleEdits(editsSince)}</StatusChip>}
          {definitionsChanged && <StatusChip tone="warning">{words.staleDefinitions}</StatusChip>}
        </Box>
      </Box>
      <Button
        variant={isStale ? 'contained' : 'outlined'}
        startIcon={<Icon path={mdiRefresh} />}
        onClick={props.onRun}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        {words.again}
      </Button>
      <CheckReportMenu {...props} />
    </Box>
  );
}

function CheckReportMenu({ file, columns, standing }: Parameters<typeof CheckStatus>[0]) {
  const { workspace } = useSession();
  const { language, locale, messages } = useLocale();
  const words = messages.check;
  const save = useSaveReport();
  const { kept } = standing;
  const report = (): CheckReport => ({
    file: file.name,
    at: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(kept.at)),
    by: kept.by,
    columns: columns.map(({ id, name, attribute, isMasked }) => ({ id, name, attribute, isHidden: isMasked })),
    check: kept.check,
    nameOf: (code) => workspace.definition(code)?.label || code,
  });
  const saveAs = (format: ReportFormat) => {
    const make = async () => ok((format === 'html' ? checkReportHtml : checkReportCsv)([report()], language));
    void save({ format, name: words.reportName(file.name), make, done: words.reportSaved });
  };
  return <ReportMenu words={words} onSave={saveAs} />;
}

/** The time, told anew each half minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
