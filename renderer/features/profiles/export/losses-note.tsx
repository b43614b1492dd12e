import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, AlertTitle, Box, LinearProgress } from '@mui/material';
import { useText } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import type { Loss, Obstacle } from './losses';

/** Says before writing what the chosen form cannot hold, or that nothing is lost, or why nothing can be written. */
export function LossesNote(props: {
  readonly obstacle: Obstacle | null;
  readonly losses: readonly Loss[];
  /** Columns that were not looked at yet. */
  readonly left: number;
  /** Of those, how much has been, 0 to 1. */
  readonly share: number;
  /** Some columns leave masked, which is said elsewhere. */
  readonly isMasked: boolean;
}) {
  const { obstacle, losses, left, share, isMasked } = props;
  const words = useText().profileExport;
  if (obstacle) return <Alert severity="error">{obstacleText(obstacle, words)}</Alert>;
  const checking = left > 0 && (
    <>
      {words.checking(left)}
      <LinearProgress
        variant="determinate"
        value={share * 100}
        aria-label={words.checking(left)}
        sx={{ mt: 1, borderRadius: 1 }}
      />
    </>
  );
  if (losses.length > 0) {
    return (
      <Alert severity="warning">
        <AlertTitle sx={{ fontSize: 13, mb: 0.5 }}>{words.losses}</AlertTitle>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {losses.map((loss) => (
            <li key={loss.kind}>{lossText(loss, words)}</li>
          ))}
        </Box>
        {checking}
      </Alert>
    );
  }
  if (checking) {
    return (
      <Alert severity="info" icon={false} sx={{ '& .MuiAlert-message': { flex: 1 } }}>
        {checking}
      </Alert>
    );
  }
  return (
    <Alert severity="success" icon={<Icon path={mdiCheckCircleOutline} />} sx={{ py: 0.25 }}>
      {isMasked ? words.losslessButMasked : words.lossless}
    </Alert>
  );
}

type Words = ReturnType<typeof useText>['profileExport'];

function lossText(loss: Loss, words: Words): string {
  if (loss.kind === 'characters') return words.loss.characters(loss.count, loss.columns, loss.characters);
  return words.loss[loss.kind](loss.count, loss.columns);
}

function obstacleText(obstacle: Obstacle, words: Words): string {
  switch (obstacle.kind) {
    case 'too-many-rows':
    case 'too-many-columns':
      return words.obstacle[obstacle.kind](obstacle.count, obstacle.limit);
    case 'no-rows':
    case 'no-columns':
      return words.obstacle[obstacle.kind];
  }
}
