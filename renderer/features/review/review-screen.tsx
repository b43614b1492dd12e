import { mdiAlertCircleOutline } from '@mdi/js';
import { Alert, Box, Button, LinearProgress, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeader } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { ConsentTab } from './consent-tab';
import type { DeskFile, DeskState } from './desk-model';
import { PurposesTab } from './purposes-tab';
import { QueueTab } from './queue-tab';
import { ReportsTab } from './reports-tab';
import { useReviewDesk } from './review-desk';
import { useValueScan, type ValueScan } from './use-value-scan';

const reviewTabs = ['queue', 'purposes', 'consent', 'reports'] as const;
type ReviewTab = (typeof reviewTabs)[number];

/** The reviewer's desk. `openQuery` starts a worker that reads the values of profile files. */
export function ReviewScreen({ openQuery }: { openQuery(): QueryWorker }) {
  const { state, reload } = useReviewDesk();
  const { language, messages } = useLocale();
  const words = messages.review;
  const scan = useValueScan(openQuery, reload);
  const [said, setSaid] = useState('');
  const [tab, setTab] = useState<ReviewTab>('queue');
  if (state.status === 'loading') {
    return (
      <Page header={<PageHeader title={words.title} />}>
        <LinearProgress aria-label={words.loading} />
      </Page>
    );
  }
  if (state.status === 'failed') {
    return (
      <Page header={<PageHeader title={words.title} />}>
        <EmptyState
          icon={mdiAlertCircleOutline}
          title={words.failed}
          detail={describeFault(state.fault, language)}
          actions={<Button onClick={() => void reload()}>{words.again}</Button>}
        />
      </Page>
    );
  }
  return (
    <Page header={<PageHeader title={words.title} detail={<Progress state={state} said={said} />} />}>
      <Tabs value={tab} aria-label={words.tabsLabel} onChange={(_, next: ReviewTab) => setTab(next)}>
        {reviewTabs.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`review-tab-${each}`}
            aria-controls={`review-panel-${each}`}
            label={words.tabs[each]}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`review-panel-${tab}`}
        aria-labelledby={`review-tab-${tab}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        {tab === 'queue' && (
          <>
            <ScanBar files={state.files} scan={scan} />
            <QueueTab desk={state.desk} isWeighing={state.pending > 0} say={setSaid} />
          </>
        )}
        {tab === 'purposes' && <PurposesTab />}
        {tab === 'consent' && <ConsentTab />}
        {tab === 'reports' && <ReportsTab state={state} />}
      </Box>
    </Page>
  );
}

type Ready = Extract<DeskState, { status: 'ready' }>;

/** How much is decided, and what was done last, which screen readers are told. */
function Progress({ state, said }: { readonly state: Ready; readonly said: string }) {
  const words = useLocale().messages.review;
  const { desk, pending } = state;
  const total = desk.entries.size + pending;
  const text = pending > 0 ? words.weighing(pending) : words.progress(desk.decided, total);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
      <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
        {text}
      </Typography>
      <LinearProgress
        aria-label={text}
        variant={pending > 0 ? 'indeterminate' : 'determinate'}
        value={total === 0 ? 0 : (desk.decided / total) * 100}
        sx={{ width: 160, height: 6, borderRadius: 1, flexShrink: 0 }}
      />
      <Typography role="status" variant="body2" noWrap sx={{ minWidth: 0, color: 'text.primary' }}>
        {said}
      </Typography>
    </Box>
  );
}

/** Offers to read what has not been read, and shows how far reading is. */
function ScanBar({ files, scan }: { readonly files: readonly DeskFile[]; readonly scan: ValueScan }) {
  const words = useLocale().messages.review.scanning;
  const due = files.filter(({ isCurrent }) => !isCurrent);
  if (scan.running) {
    return (
      <Box sx={{ px: 2.5, py: 1.5 }}>
        <ProgressBar
          label={words.running(scan.running.file)}
          share={scan.running.share}
          cancelLabel={words.stop}
          onCancel={scan.stop}
        />
      </Box>
    );
  }
  if (due.length === 0) return null;
  return (
    <Alert
      severity="info"
      sx={{ mx: 1.5, my: 1, py: 0, alignItems: 'center', flexShrink: 0 }}
      action={
        <Button color="inherit" onClick={() => scan.run(due)}>
          {words.run}
        </Button>
      }
    >
      {words.due(due.length)}
    </Alert>
  );
}
