import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocale } from '../text/text';

/** One kind of what a list shows; the dot is a colour of the theme. */
export interface CountFilter<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
  readonly dot: string;
  readonly tip?: string;
}

/** How many rows there are of each kind; choosing one shows these alone. */
export function CountFilters<T extends string>(props: {
  readonly label: string;
  readonly allLabel: string;
  readonly filters: readonly CountFilter<T>[];
  readonly value: T | 'all';
  onChange(filter: T | 'all'): void;
}) {
  const { locale } = useLocale();
  const total = props.filters.reduce((sum, { count }) => sum + count, 0);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={props.value}
      aria-label={props.label}
      onChange={(_, filter: T | 'all' | null) => filter !== null && props.onChange(filter)}
      sx={(theme) => ({
        gap: 0.75,
        '& .MuiToggleButton-root': {
          // The group would take the outer borders of disabled neighbours away.
          border: '1px solid',
          borderColor: `${theme.vars?.palette.divider} !important`,
          borderRadius: '999px !important',
          m: 0,
          px: 1.25,
          py: 0.125,
          gap: 0.75,
        },
        '& .count': { fontVariantNumeric: 'tabular-nums' },
      })}
    >
      <ToggleButton value="all">
        {props.allLabel}
        <span className="count">{total.toLocaleString(locale)}</span>
      </ToggleButton>
      {props.filters.map(({ value, label, count, dot, tip }) => (
        <ToggleButton key={value} value={value} disabled={count === 0} title={tip}>
          <Box sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: count > 0 ? dot : 'divider' }} />
          {label}
          <span className="count">{count.toLocaleString(locale)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
