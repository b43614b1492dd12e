import { mdiAlertCircleOutline, mdiCompareHorizontal, mdiEqual, mdiSwapHorizontal } from '@mdi/js';
import { Box, Button, IconButton, LinearProgress, Tab, Tabs, Tooltip } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { isSameFile } from '#shared/compare/comparison-summary';
import type { Sameness } from '#shared/compare/same-value';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { BackButton } from '../../ui/back-button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Page, PageHeader } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { StatusChip } from '../../ui/status-chip';
import { ColumnsTab } from './columns-tab';
import { columnIn, type ComparedFiles } from './compared-file';
import { ComparisonBar } from './comparison-bar';
import { Figures } from './figures';
import { IdChoice } from './id-choice';
import { RowsTab } from './rows-tab';
import type { ComparisonModel, ComparisonState } from './comparison-model';
import { useComparison, type FileComparison } from './use-comparison';

/** Two profile files compared by id: what became of rows, of cells and of columns. */
export function CompareScreen({ model, ...files }: ComparedFiles & { readonly model: ComparisonModel }) {
  const { older, newer } = files;
  const { messages } = useLocale();
  const words = messages.compare;
  const comparison = useComparison(model, files);
  const { state } = comparison;
  const [sameness, setSameness] = useState<Sameness>('typed');
  return (
    <Page
      header={
        <PageHeader
          back={<BackButton label={words.back} onBack={files.onBack} />}
          title={words.title}
          detail={
            <Box title={words.files(older.name, newer.name)} sx={ellipsis}>
              {words.files(older.name, newer.name)}
            </Box>
          }
          actions={
            <>
              <Tooltip title={words.swap}>
                <IconButton aria-label={words.swap} onClick={files.onSwap}>
                  <Icon path={mdiSwapHorizontal} />
                </IconButton>
              </Tooltip>
              <ComparisonBar files={files} comparison={comparison} sameness={sameness} onSameness={setSameness} />
            </>
          }
        />
      }
    >
      {state.step === 'done' ? (
        <Outcome files={files} comparison={comparison} state={state} sameness={sameness} />
      ) : (
        <Underway files={files} comparison={comparison} state={state} />
      )}
    </Page>
  );
}

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function Underway(props: {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
  readonly state: Exclude<ComparisonState, { step: 'done' }>;
}): ReactNode {
  const { files, comparison, state } = props;
  const { language, messages } = useLocale();
  const words = messages.compare;
  const again = (label: string) => (
    <Button variant="contained" onClick={comparison.run}>
      {label}
    </Button>
  );
  switch (state.step) {
    case 'opening':
      return <LinearProgress aria-label={words.opening} />;
    case 'asking':
      return (
        <EmptyState
          icon={mdiCompareHorizontal}
          title={words.noIdTitle}
          detail={words.noId}
          actions={<IdChoice files={files} comparison={comparison} />}
        />
      );
    case 'running': {
      const { progress } = state;
      const column = progress?.column ? columnIn(files.columns.newer, progress.column).label : '';
      return (
        <Box sx={{ p: 3, maxWidth: 640 }}>
          <ProgressBar
            label={words.running}
            detail={progress ? words.runningColumn(column, Math.floor(progress.done), progress.total) : ''}
            share={progress && progress.total > 0 ? progress.done / progress.total : null}
            cancelLabel={words.cancel}
            onCancel={comparison.cancel}
          />
        </Box>
      );
    }
    case 'stopped':
      return <EmptyState icon={mdiCompareHorizontal} title={words.stopped} actions={again(words.compareNow)} />;
    case 'failed':
      return (
        <EmptyState
          icon={mdiAlertCircleOutline}
          title={words.failed}
          detail={describeFault(state.fault, language)}
          actions={again(words.again)}
        />
      );
  }
}

function Outcome(props: {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
  readonly state: Extract<ComparisonState, { step: 'done' }>;
  readonly sameness: Sameness;
}) {
  const { files, comparison, state, sameness } = props;
  const { messages } = useLocale();
  const words = messages.compare;
  const [tab, setTab] = useState<'columns' | 'rows'>('columns');
  const [column, setColumn] = useState<string | null>(null);
  const { summary } = state;
  const { added, removed, changed } = summary.rows[sameness];
  const columns = summary.columns.length + summary.added.length + summary.missing.length;
  return (
    <>
      {comparison.isStale && (
        <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2.5, pb: 1, flexShrink: 0 }}>
          <StatusChip tone="warning">{words.stale}</StatusChip>
          <Button onClick={comparison.run}>{words.compareAgain}</Button>
        </Box>
      )}
      <Figures files={files} summary={summary} sameness={sameness} />
      {isSameFile(summary, sameness) ? (
        <EmptyState icon={mdiEqual} title={words.identical} detail={words.identicalDetail} />
      ) : (
        <>
          <Tabs value={tab} onChange={(_, next: 'columns' | 'rows') => setTab(next)} aria-label={words.title}>
            <Tab value="columns" label={words.tabs.columns(columns)} />
            <Tab value="rows" label={words.tabs.rows(added + removed + changed)} />
          </Tabs>
          {tab === 'columns' ? (
            <ColumnsTab
              files={files}
              comparison={comparison}
              summary={summary}
              sameness={sameness}
              onShowRows={(next) => {
                setColumn(next);
                setTab('rows');
              }}
            />
          ) : (
            <RowsTab files={files} state={state} sameness={sameness} column={column} onColumn={setColumn} />
          )}
        </>
      )}
    </>
  );
}
