import { Box, Button } from '@mui/material';
import { samenesses, type Sameness } from '#shared/compare/same-value';
import { useText } from '../../text/text';
import { ProgressBar } from '../../ui/progress-bar';
import { ReportMenu } from '../../ui/report-menu';
import { Segments } from '../../ui/segments';
import type { ComparedFiles } from './compared-file';
import { IdChoice } from './id-choice';
import type { FileComparison } from './use-comparison';
import { useComparisonReport } from './use-comparison-report';

/** What a comparison is made by, and what can be done with it as a whole. */
export function ComparisonBar(props: {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
  readonly sameness: Sameness;
  onSameness(sameness: Sameness): void;
}) {
  const { files, comparison, sameness } = props;
  const words = useText().compare;
  const { state } = comparison;
  const isMasked = [...files.columns.older, ...files.columns.newer].some((column) => column.isMasked);
  return (
    <>
      {comparison.id && <IdChoice files={files} comparison={comparison} />}
      <Segments
        label={words.sameness}
        values={samenesses}
        value={sameness}
        words={words.samenesses}
        tips={words.samenessHelp}
        onChange={props.onSameness}
      />
      {isMasked && (
        <Button color="inherit" onClick={files.onReveal} sx={{ whiteSpace: 'nowrap' }}>
          {words.reveal}
        </Button>
      )}
      {state.step === 'done' && <ComparisonReportMenu files={files} state={state} sameness={sameness} />}
    </>
  );
}

function ComparisonReportMenu(props: Parameters<typeof useComparisonReport>[0]) {
  const words = useText().compare;
  const { save, progress, cancel } = useComparisonReport(props);
  if (progress) {
    return (
      <Box sx={{ width: 200 }}>
        <ProgressBar
          label={words.saving}
          share={progress.total === 0 ? null : progress.done / progress.total}
          cancelLabel={words.cancel}
          onCancel={cancel}
        />
      </Box>
    );
  }
  return <ReportMenu words={words} onSave={save} />;
}
