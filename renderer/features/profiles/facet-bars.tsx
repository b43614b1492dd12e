import { Box, Tooltip, Typography } from '@mui/material';
import type { Bin } from '#shared/query/answers';
import { useLocale } from '../../text/text';
import type { Filter } from './filters';
import { shownValue, type FileColumn } from './shown-columns';
import { useValueStyle } from './use-value-style';

/** How numbers, days and instants are distributed; each bar narrows the profiles to its range. */
export function FacetBars(props: {
  readonly bins: readonly Bin[];
  readonly column: FileColumn;
  isOn(filter: Filter): boolean;
  onToggle(filter: Filter): void;
}) {
  const { bins, column } = props;
  const { locale, messages } = useLocale();
  const words = messages.profiles.facet;
  const style = useValueStyle();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  return (
    <Box role="group" aria-label={words.distribution} sx={{ mt: 2 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: '1px',
          height: 72,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {bins.map(({ from, to, count }) => {
          const filter: Filter = { kind: 'range', column: column.id, from, to };
          const range = words.between(shownValue(from, column, style), shownValue(to, column, style));
          return (
            <Tooltip key={from} title={`${range}: ${count.toLocaleString(locale)}`} enterDelay={100}>
              <Box
                component="button"
                type="button"
                aria-label={words.only(range)}
                aria-pressed={props.isOn(filter)}
                disabled={count === 0}
                onClick={() => props.onToggle(filter)}
                sx={{
                  flex: 1,
                  minWidth: 0,
                  height: '100%',
                  p: 0,
                  border: 0,
                  bgcolor: 'transparent',
                  display: 'flex',
                  alignItems: 'flex-end',
                  cursor: 'pointer',
                  '& span': { opacity: 0.6 },
                  '&:hover span, &[aria-pressed="true"] span': { opacity: 1 },
                }}
              >
                <Box
                  component="span"
                  sx={{ width: '100%', bgcolor: 'primary.main', borderRadius: '2px 2px 0 0' }}
                  style={{ height: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }}
                />
              </Box>
            </Tooltip>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        {[first.from, last.to].map((edge, at) => (
          <Typography key={at} variant="caption" sx={{ color: 'text.secondary' }}>
            {shownValue(edge, column, style)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
