import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';

/** Work that takes a while: what, how far, and a way to stop it. `share` is 0 to 1; null where nobody knows. */
export function ProgressBar(props: {
  readonly label: string;
  readonly detail?: string;
  readonly share: number | null;
  readonly cancelLabel?: string;
  onCancel?(): void;
}) {
  return (
    <Stack spacing={1} sx={{ width: '100%' }}>
      <Stack direction="row" sx={{ alignItems: 'baseline' }} spacing={1}>
        <Typography variant="body2">{props.label}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', flex: 1 }}>
          {props.detail}
        </Typography>
        {props.onCancel && (
          <Button size="small" color="inherit" onClick={props.onCancel}>
            {props.cancelLabel}
          </Button>
        )}
      </Stack>
      <Box>
        <LinearProgress
          aria-label={props.label}
          variant={props.share === null ? 'indeterminate' : 'determinate'}
          value={Math.round((props.share ?? 0) * 100)}
        />
      </Box>
    </Stack>
  );
}
