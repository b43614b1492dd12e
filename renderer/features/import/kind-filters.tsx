import { memo } from 'react';
import { useText } from '../../text/text';
import { CountFilters } from '../../ui/count-filters';
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
  const { preview } = useText().files;
  const filters = rowKinds.map((kind) => ({
    value: kind,
    label: preview.kinds[kind],
    count: props.counts[kind],
    dot: dots[kind],
  }));
  return (
    <CountFilters
      label={preview.filters}
      allLabel={preview.all}
      filters={filters}
      value={props.value}
      onChange={props.onChange}
    />
  );
});
