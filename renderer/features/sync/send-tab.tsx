import { mdiConnection, mdiFileTableOutline } from '@mdi/js';
import { Alert, Box, Button, LinearProgress, MenuItem, Stack, TextField } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { ListStyle } from '#shared/push/plan-cell';
import { pushedColumns } from '#shared/push/pushed-columns';
import type { RunView } from '#shared/push/run-view';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useStored } from '../../session/use-stored';
import type { StoreService } from '../../store/store-protocol';
import { useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { LabelledSelect } from '../../ui/labelled-select';
import { PlanView } from './plan-view';
import { SnapshotName } from './snapshot-note';
import { SnapshotField } from './snapshot-field';
import type { KnownConnection } from './use-connections';
import type { SettledRules } from './use-leaving-rules';
import { isOpenRun, isToHandOver, type RunActions } from './use-runs';

const anyPurpose = '';
const listFiles = (store: StoreService) => store.listProfileFiles();

/** From the edits of a profile file to a run: what changed, what is approved, what stays here and why. */
export function SendTab(props: {
  readonly connections: readonly KnownConnection[];
  readonly runs: readonly RunView[];
  readonly rules: SettledRules | null;
  readonly onRun: RunActions;
  openQuery(): QueryWorker;
  onGo(tab: 'runs' | 'connections'): void;
}) {
  const words = useText().sync.send;
  const { go } = useSession();
  const files = useStored('profileFiles', listFiles);
  const [fileId, setFileId] = useState<string | null>(null);
  const [connectionId, setConnectionId] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<string | null>(null);
  const [lists, setLists] = useState<ListStyle>('whole');
  const [snapshotId, setSnapshotId] = useState<string | null>(null);
  const { connections, rules } = props;
  const connection = connections.find(({ id }) => id === connectionId) ?? connections[0];
  const all = files.status === 'ready' ? files.value : [];
  const file = all.find(({ id }) => id === fileId) ?? all[0];
  const snapshots = all.filter(({ id, idColumn }) => id !== file?.id && idColumn !== null);
  const snapshot = snapshots.find(({ id }) => id === snapshotId) ?? null;
  if (!connection) {
    return (
      <EmptyState
        icon={mdiConnection}
        title={words.noConnectionTitle}
        detail={words.noConnectionDetail}
        actions={
          <Button variant="contained" onClick={() => props.onGo('connections')}>
            {words.setUp}
          </Button>
        }
      />
    );
  }
  if (files.status === 'loading') return <LinearProgress aria-label={words.planning} />;
  if (!file) {
    return (
      <EmptyState
        icon={mdiFileTableOutline}
        title={words.noFileTitle}
        detail={words.noFileDetail}
        actions={
          <Button variant="contained" onClick={() => go('profiles')}>
            {words.goToProfiles}
          </Button>
        }
      />
    );
  }
  const hasLists = rules?.definitions.some(({ array, code }) => array && isMapped(file, code)) ?? false;
  return (
    <>
      <Stack
        direction="row"
        spacing={1.5}
        sx={{ px: 2.5, py: 1.5, alignItems: 'center', flexWrap: 'wrap', rowGap: 1.5 }}
      >
        <LabelledSelect
          label={words.file}
          width={240}
          value={file.id}
          choices={all.map(({ id }) => id)}
          words={Object.fromEntries(all.map(({ id, name }) => [id, name]))}
          onChange={setFileId}
        />
        <LabelledSelect
          label={words.connection}
          width={240}
          value={connection.id}
          choices={connections.map(({ id }) => id)}
          words={Object.fromEntries(connections.map(({ id, name }) => [id, name]))}
          onChange={setConnectionId}
        />
        <SnapshotField files={snapshots} value={snapshot} onChange={setSnapshotId} />
        {rules && rules.purposes.length > 0 && (
          <TextField
            select
            label={words.purpose}
            value={purpose ?? anyPurpose}
            onChange={({ target }) => setPurpose(target.value === anyPurpose ? null : target.value)}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            sx={{ width: 240 }}
          >
            <MenuItem value={anyPurpose}>{words.anyPurpose}</MenuItem>
            {rules.purposes.map(({ id, name }) => (
              <MenuItem key={id} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        {hasLists && (
          <LabelledSelect<ListStyle>
            label={words.lists}
            width={160}
            value={lists}
            choices={['whole', 'single']}
            words={words.listStyles}
            onChange={setLists}
          />
        )}
      </Stack>
      {lists === 'single' && hasLists && (
        <Alert severity="info" sx={{ mx: 2.5, mb: 1, py: 0 }}>
          {words.listsHelp}
        </Alert>
      )}
      <Planning
        {...props}
        file={file}
        connection={connection}
        purpose={purpose}
        lists={lists}
        snapshot={snapshot}
        onSnapshotTaken={() => setSnapshotId(null)}
      />
    </>
  );
}

function isMapped({ columns }: ProfileFile, code: string): boolean {
  return columns.some(({ attribute }) => attribute === code);
}

/** Plans as soon as everything is known that decides, and no run of the file is still open. */
function Planning(props: {
  readonly file: ProfileFile;
  readonly connection: KnownConnection;
  readonly purpose: string | null;
  readonly lists: ListStyle;
  readonly snapshot: ProfileFile | null;
  readonly runs: readonly RunView[];
  readonly rules: SettledRules | null;
  readonly onRun: RunActions;
  openQuery(): QueryWorker;
  onGo(tab: 'runs' | 'connections'): void;
  onSnapshotTaken(): void;
}) {
  const words = useText().sync.send;
  const { file, connection, rules, purpose, lists, snapshot, onRun, onGo } = props;
  const own = props.runs.filter(({ facts }) => facts.file === file.id && facts.connection === connection.id);
  const columns = useMemo(
    () => (rules ? pushedColumns(file, rules, purpose, connection.keyBy) : null),
    [file, rules, purpose, connection.keyBy],
  );
  const onSent = useCallback(
    (view: RunView) => {
      onRun.add(view);
      onGo('runs');
      void onRun.resume(view.facts.run, false);
    },
    [onRun, onGo],
  );
  if (file.idColumn === null) {
    return <EmptyState icon={mdiFileTableOutline} title={words.noIdTitle} detail={words.noIdDetail} />;
  }
  if (own.some(isOpenRun)) {
    return (
      <Alert
        severity="info"
        sx={{ mx: 2.5, my: 1, alignItems: 'center' }}
        action={
          <Button color="inherit" onClick={() => onGo('runs')}>
            {words.showRuns}
          </Button>
        }
      >
        {words.openRun}
      </Alert>
    );
  }
  if (!rules || !columns || own.some(isToHandOver)) {
    return (
      <Box sx={{ px: 2.5, pt: 1 }}>
        <LinearProgress aria-label={words.waitsForReview} />
      </Box>
    );
  }
  const { id, style, keyBy } = connection;
  const wish = {
    file,
    connection,
    columns,
    lists,
    snapshot,
    key: JSON.stringify([
      [file.id, file.columns, id, style, keyBy, lists, purpose, rules.digest, own.length],
      snapshot && [snapshot.id, snapshot.columns, snapshot.idColumn],
    ]),
  };
  return (
    <>
      {snapshot && <SnapshotName snapshot={snapshot} onTakeAway={props.onSnapshotTaken} />}
      <PlanView key={wish.key} wish={wish} rules={rules} openQuery={props.openQuery} onSent={onSent} />
    </>
  );
}
