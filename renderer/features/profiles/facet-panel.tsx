import { mdiChartBar, mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import type { Facet } from '#shared/query/answers';
import type { QueryWorker } from '../../query/query-client';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { SearchField } from '../../ui/search-field';
import { TitledPanel } from '../../ui/titled-panel';
import { FacetBars } from './facet-bars';
import { FacetValues } from './facet-values';
import { isSame, type Filter } from './filters';
import type { FileColumn } from './shown-columns';
import { useFacet } from './use-facet';

/** How often each value of the focused column occurs among the shown profiles; each figure narrows them. */
export function FacetPanel(props: {
  readonly query: QueryWorker;
  readonly file: string;
  readonly view: number | null;
  readonly version: number;
  readonly column: FileColumn | null;
  readonly filters: readonly Filter[];
  onToggle(filter: Filter): void;
  onReveal(column: FileColumn): void;
  onHide(column: FileColumn): void;
  /** Somebody decided that a column that is not mapped is not personal. */
  onNotPersonal(column: FileColumn): void;
  onClose(): void;
}) {
  const { column } = props;
  const { facet: words, file } = useLocale().messages.profiles;
  return (
    <TitledPanel title={column?.label ?? file.values} width={292} closeLabel={words.close} onClose={props.onClose}>
      {column ? (
        <Standing key={column.id} {...props} column={column} />
      ) : (
        <EmptyState icon={mdiChartBar} title={words.chooseTitle} detail={words.choose} />
      )}
    </TitledPanel>
  );
}

function Standing(props: Parameters<typeof FacetPanel>[0] & { readonly column: FileColumn }) {
  const { column, filters, onToggle } = props;
  const words = useLocale().messages.profiles.facet;
  const [wanted, setWanted] = useState('');
  const facet = useFacet(props.query, props.file, props.view, props.version, column.id, wanted);
  if (!facet) return <LinearProgress aria-label={words.counting} />;
  const isOn = (filter: Filter) => filters.some((each) => isSame(each, filter));
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, pb: 2 }}>
      <Figures facet={facet} column={column} isOn={isOn} onToggle={onToggle} />
      {column.isMasked ? (
        <Box sx={{ mt: 2, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {column.attribute === null ? words.looksHidden : words.hidden}
          </Typography>
          <Button variant="outlined" startIcon={<Icon path={mdiEyeOutline} />} onClick={() => props.onReveal(column)}>
            {words.reveal}
          </Button>
          {column.attribute === null && (
            <Button color="inherit" onClick={() => props.onNotPersonal(column)}>
              {words.notPersonal}
            </Button>
          )}
        </Box>
      ) : (
        <>
          {column.isPersonal && (
            <Button startIcon={<Icon path={mdiEyeOffOutline} />} onClick={() => props.onHide(column)} sx={{ mt: 1 }}>
              {words.hide}
            </Button>
          )}
          {facet.histogram && <FacetBars bins={facet.histogram} column={column} isOn={isOn} onToggle={onToggle} />}
          <SearchField isLow label={words.find} value={wanted} onChange={setWanted} sx={{ mt: 2, mb: 1 }} />
          <FacetValues facet={facet} column={column} isFound={wanted !== ''} isOn={isOn} onToggle={onToggle} />
        </>
      )}
    </Box>
  );
}

function Figures(props: {
  readonly facet: Facet;
  readonly column: FileColumn;
  isOn(filter: Filter): boolean;
  onToggle(filter: Filter): void;
}) {
  const { facet, column } = props;
  const { locale, messages } = useLocale();
  const words = messages.profiles.facet;
  const figures = [
    { label: words.distinct, count: facet.distinct, filter: null },
    { label: words.empty, count: facet.empty, filter: { kind: 'empty', column: column.id } },
    { label: words.invalid, count: facet.invalid, filter: { kind: 'invalid', column: column.id } },
    { label: words.duplicates, count: facet.duplicates, filter: { kind: 'duplicate', column: column.id } },
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column' }}>
      {figures.map(({ label, count, filter }) => {
        const canFilter = filter !== null && (count > 0 || props.isOn(filter));
        return (
          <Box
            key={label}
            component={canFilter ? 'button' : 'div'}
            {...(canFilter && {
              type: 'button',
              'aria-pressed': props.isOn(filter),
              onClick: () => props.onToggle(filter),
            })}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              px: 1,
              mx: -1,
              py: 0.375,
              border: 0,
              borderRadius: 1,
              font: 'inherit',
              fontSize: 13,
              bgcolor: 'transparent',
              color: count > 0 ? 'text.primary' : 'text.secondary',
              ...(canFilter && { cursor: 'pointer', '&:hover': { bgcolor: 'action.hover' } }),
              '&[aria-pressed="true"]': { bgcolor: 'action.selected', color: 'primary.main' },
            }}
          >
            <span>{label}</span>
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {count.toLocaleString(locale)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
