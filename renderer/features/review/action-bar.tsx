import { Box, Button, Stack } from '@mui/material';
import { useText } from '../../text/text';
import { KeyHint } from '../../ui/key-hint';
import type { ReviewAnswer } from '#shared/review/review';

/** The answers and what else can be done with the focused attribute, each with its key. */
export function ActionBar(props: {
  /** What was decided, and where nobody has, what is proposed. */
  readonly suggested: ReviewAnswer | null;
  /** Waits for approval: the first answer approves. */
  readonly isRequested: boolean;
  readonly canApprove: boolean;
  onAnswer(answer: ReviewAnswer): void;
  onApprove(): void;
  onWithdraw(): void;
  onCategory(): void;
  onNote(): void;
  onSkip(): void;
}) {
  const { actions } = useText().review;
  const { suggested, isRequested } = props;
  const answer = (given: ReviewAnswer, key: string, label: string) => (
    <Button
      variant={suggested === given && !isRequested ? 'contained' : 'outlined'}
      color={suggested === given && !isRequested ? 'primary' : 'inherit'}
      onClick={() => props.onAnswer(given)}
      endIcon={<KeyHint keys={[key]} />}
      sx={{ borderColor: 'divider' }}
    >
      {label}
    </Button>
  );
  return (
    <Stack
      role="toolbar"
      aria-label={actions.bar}
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center', px: 3, py: 1.25, borderTop: 1, borderColor: 'divider', flexShrink: 0 }}
    >
      {isRequested ? (
        <>
          <Button
            variant="contained"
            disabled={!props.canApprove}
            onClick={props.onApprove}
            endIcon={<KeyHint keys={['Y']} />}
          >
            {actions.approve}
          </Button>
          <Button color="inherit" variant="outlined" onClick={props.onWithdraw} sx={{ borderColor: 'divider' }}>
            {actions.withdraw}
          </Button>
        </>
      ) : (
        <>
          {answer('personal', 'Y', actions.yes)}
          {answer('quasi', 'Q', actions.quasi)}
          {answer('not-personal', 'N', actions.no)}
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <Button color="inherit" onClick={props.onCategory} endIcon={<KeyHint keys={['C']} />}>
        {actions.category}
      </Button>
      <Button color="inherit" onClick={props.onNote} endIcon={<KeyHint keys={['M']} />}>
        {actions.note}
      </Button>
      <Button color="inherit" onClick={props.onSkip} endIcon={<KeyHint keys={['S']} />}>
        {actions.skip}
      </Button>
    </Stack>
  );
}
