import { Box, Typography } from '@mui/material';

/** Terms with what holds of each, one below the other. */
export function FactList(props: {
  readonly facts: readonly (readonly [term: string, value: string])[];
  /** In pixels. */
  readonly termWidth: number;
}) {
  const gridTemplateColumns = `${props.termWidth}px 1fr`;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns, rowGap: 0.5 }}>
      {props.facts.map(([term, value], at) => (
        <Box key={at} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {term}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, userSelect: 'text', overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
