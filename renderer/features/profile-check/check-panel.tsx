import { mdiAlertCircleOutline, mdiCheckAll, mdiClipboardCheckOutline } from '@mdi/js';
import { Box, Button, LinearProgress } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RuleGroup } from '#shared/rule/rule';
import { describeFault } from '#shared/text/faults';
import { titleOfFinding } from '#shared/text/profile-findings';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useLocale, useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/progress-bar';
import { TitledPanel } from '../../ui/titled-panel';
import type { CheckedPanelColumn, ListedFinding } from './check-groups';
import { CheckStatus } from './check-status';
import { FindingsList } from './findings-list';
import { useCheck, type FileCheck } from './use-check';
import { useMapping } from '../../session/use-mapping';

interface CheckPanelProps {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly columns: readonly CheckedPanelColumn[];
  /** Shows the rows for which the rule holds, under that title. */
  onShowRows(rule: RuleGroup, title: string): void;
  onClose(): void;
}

/** What a check of all rows found, beside the rows. */
export function CheckPanel(props: CheckPanelProps) {
  const words = useText().check;
  const check = useCheck(props.file, props.query);
  useCommands([
    { id: 'profiles.check', label: words.run, group: words.group, enabled: check.progress === null, run: check.run },
  ]);
  return (
    <TitledPanel
      title={words.title}
      width={392}
      content={check.progress ? 'running' : 'at rest'}
      closeLabel={words.close}
      onClose={props.onClose}
    >
      <Body {...props} check={check} />
    </TitledPanel>
  );
}

function Body(props: CheckPanelProps & { readonly check: FileCheck }): ReactNode {
  const { check, columns } = props;
  const { language, messages } = useLocale();
  const words = messages.check;
  const { progress, standing, fault } = check;
  if (progress) {
    const label = columns.find(({ id }) => id === progress.column)?.label ?? '';
    const detail =
      progress.column === null ? '' : words.runningColumn(label, Math.floor(progress.done), progress.total);
    return (
      <Box sx={{ p: 2 }}>
        <ProgressBar
          label={words.running}
          detail={detail}
          share={progress.total === 0 ? null : progress.done / progress.total}
          cancelLabel={words.cancel}
          onCancel={check.cancel}
        />
      </Box>
    );
  }
  const runButton = (label: string) => (
    <Button variant="contained" onClick={check.run}>
      {label}
    </Button>
  );
  if (fault) {
    return (
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={words.failed}
        detail={describeFault(fault, language)}
        actions={runButton(words.again)}
      />
    );
  }
  if (!check.isLoaded) return <LinearProgress aria-label={words.loading} />;
  if (!standing) {
    return (
      <EmptyState
        icon={mdiClipboardCheckOutline}
        title={words.noneTitle}
        detail={words.noneDetail}
        actions={runButton(words.run)}
      />
    );
  }
  return (
    <>
      <CheckStatus file={props.file} columns={columns} standing={standing} onRun={check.run} />
      <Found {...props} />
    </>
  );
}

function Found(props: CheckPanelProps & { readonly check: FileCheck }) {
  const { file, columns } = props;
  const { workspace } = useSession();
  const { language, messages } = useLocale();
  const words = messages.check;
  const found = props.check.standing?.kept.check;
  const mapping = useMapping(file, found?.columns ?? []);
  const listed = useMemo(
    () =>
      (found?.findings ?? []).map((finding, place): ListedFinding => {
        const { column, attribute, rule } = finding;
        const ofColumn = columns.find(({ id }) => id === column)?.label;
        const ofAttribute = attribute === null ? '' : workspace.definition(attribute)?.label || attribute;
        return {
          key: `${place} ${rule}`,
          finding,
          subject: ofColumn ?? ofAttribute,
          place: columns.findIndex(({ id }) => id === column),
          title: titleOfFinding(rule, language),
        };
      }),
    [found, columns, workspace, language],
  );
  if (!found) return null;
  if (listed.length === 0) {
    return <EmptyState icon={mdiCheckAll} title={words.clean} detail={words.cleanDetail(found.rows)} />;
  }
  return <FindingsList listed={listed} columns={columns} mapping={mapping} onShowRows={props.onShowRows} />;
}
