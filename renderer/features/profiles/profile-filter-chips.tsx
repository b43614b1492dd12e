import { FilterChips } from '../../ui/filter-chips';
import type { Filter } from './filters';

/** What narrows the shown profiles, each part removable. */
export function ProfileFilterChips(props: {
  readonly filters: readonly Filter[];
  words(filter: Filter): string;
  onToggle(filter: Filter): void;
  /** Opens the condition on a column. */
  onEdit(column: string, chip: HTMLElement): void;
  onClear(): void;
}) {
  const chips = props.filters.map((filter) => ({
    key: filter.column,
    words: props.words(filter),
    onRemove: () => props.onToggle(filter),
    ...(filter.kind === 'condition' && { onChange: (chip: HTMLElement) => props.onEdit(filter.column, chip) }),
  }));
  return <FilterChips chips={chips} onClear={props.onClear} />;
}
