import { Alert, Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { mostColumns } from '#shared/risk/combination-risk';
import { likelyColumns } from '#shared/risk/likely-columns';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useLocale } from '../../text/text';
import { KeysField } from '../../ui/keys-field';
import { ProgressBar } from '../../ui/progress-bar';
import { CombinationResult } from './combination-result';
import type { RiskColumn } from './risk-column';
import { RiskSection } from './risk-section';
import { questionKey, useCombination } from './use-combination';

/** A group of columns singles people out where more than this share of the profiles stand in small groups. */
const tolerance = 0.05;

/** How likely chosen columns together single people out. */
export function CombinationSection(props: {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly version: number;
  readonly columns: readonly RiskColumn[];
}) {
  const { columns } = props;
  const { language, messages } = useLocale();
  const words = messages.risk.combination;
  const answer = useCombination(props.file.id, props.query, props.version);
  const [chosen, setChosen] = useState<readonly string[]>(() => likelyColumns(columns));
  const [least, setLeast] = useState('5');
  const k = /^\d{1,4}$/.test(least) ? Number(least) : 0;
  const question = { columns: chosen, k, tolerance };
  const labels = new Map(columns.map(({ id, label }) => [id, label]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const { found, progress } = answer;
  const isCurrent = found?.question === questionKey(question) && found.version === props.version;
  return (
    <RiskSection title={words.title} help={words.help}>
      <Stack spacing={1.5}>
        <KeysField
          label={words.columns}
          values={chosen}
          suggestions={columns.map(({ id }) => id)}
          help={words.columnsHelp(mostColumns)}
          labelOf={labelOf}
          removeLabel={words.take}
          onChange={(ids) => setChosen(ids.slice(0, mostColumns))}
        />
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5 }}>
          <TextField
            label={words.least}
            helperText={words.leastHelp}
            value={least}
            error={k < 2}
            onChange={({ target }) => setLeast(target.value.trim())}
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
            sx={{ flex: 1 }}
          />
          <Button
            variant="contained"
            disabled={chosen.length === 0 || k < 2 || progress !== null}
            onClick={() => answer.run(question)}
            sx={{ mt: 0.25 }}
          >
            {words.run}
          </Button>
        </Box>
        {answer.fault && (
          <Alert severity="error">
            {words.failed} {describeFault(answer.fault, language)}
          </Alert>
        )}
        {progress && (
          <ProgressBar
            label={words.running}
            share={progress.total === 0 ? null : progress.done / progress.total}
            cancelLabel={words.cancel}
            onCancel={answer.cancel}
          />
        )}
        {!progress && found && (
          <>
            {!isCurrent && (
              <Alert severity="info" sx={{ py: 0 }}>
                {words.outdated}
              </Alert>
            )}
            <CombinationResult risk={found.risk} labelOf={labelOf} />
          </>
        )}
      </Stack>
    </RiskSection>
  );
}
