import { Box } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../query/query-client';
import type { FoundValues } from '../../query/query-protocol';
import { useText } from '../../text/text';
import { TitledPanel } from '../../ui/titled-panel';
import type { RiskColumn } from './risk-column';
import { CombinationSection } from './combination-section';
import { StraysSection } from './strays-section';

/** What in a file could hurt people: personal values where nobody expects them, and columns that single people out. */
export function RiskPanel(props: {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  /** Grows with edits. */
  readonly version: number;
  readonly columns: readonly RiskColumn[];
  /** Shows the rows in which these values were found, under that title. */
  onShowFound(found: FoundValues, title: string): void;
  onClose(): void;
}) {
  const { file, query, version, columns } = props;
  const words = useText().risk;
  return (
    <TitledPanel title={words.title} width={392} closeLabel={words.close} onClose={props.onClose}>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, pb: 3 }}>
        <StraysSection file={file} query={query} version={version} columns={columns} onShowFound={props.onShowFound} />
        <CombinationSection file={file} query={query} version={version} columns={columns} />
      </Box>
    </TitledPanel>
  );
}
