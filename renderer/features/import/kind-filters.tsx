import { ToggleButton, ToggleButtonGroup, Box } from '@mui/material';
import { memo } from 'react';
import { useLocale } from '../../text/text';
import { rowKinds, type RowKind } from './import-protocol';

const dots: Readonly<Record<RowKind, string>> = {
  new: 'success.main',
  changed: 'primary.main',
  same: 'text.disabled',
  error: 'error.main',
  missing: 'warning.main',
};

/** How many rows there are of each kind; choosing one shows these alone. */
export const KindFilters = memo(function KindFilters(props: {
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly value: RowKind | 'all';
  onChange(filter: RowKind | 'all'): void;
}) {
  const { locale, messages } = useLocale();
  const { preview } = messages.files;
  const total = Object.values(props.counts).reduce((sum, count) => sum + count, 0);
  const filters = [
    ['all', preview.all, total] as const,
    ...rowKinds.map((kind) => [kind, preview.kinds[kind], props.counts[kind]] as const),
  ];
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={props.value}
      aria-label={preview.filters}
      onChange={(_, filter: RowKind | 'all' | null) => filter !== null && props.onChange(filter)}
      sx={{
        gap: 0.75,
        '& .MuiToggleButton-root': {
          // The group would take the outer borders of disabled neighbours away.
          border: '1px solid',
          borderColor: 'divider !important',
          borderRadius: '999px !important',
          m: 0,
        },
      }}
    >
      {filters.map(([kind, label, count]) => (
        <ToggleButton
          key={kind}
          value={kind}
          disabled={count === 0 && kind !== 'all'}
          sx={{ px: 1.25, py: 0.125, gap: 0.75 }}
        >
          {kind !== 'all' && (
            <Box sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: count > 0 ? dots[kind] : 'divider' }} />
          )}
          {label}
          <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {count.toLocaleString(locale)}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
