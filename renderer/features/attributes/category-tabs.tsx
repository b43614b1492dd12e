import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { memo } from 'react';
import { useLocale } from '../../text/text';
import { categoryTabs, type CategoryTab } from './attributes-view';

/** All, standard and custom, each with how many there are. */
export const CategoryTabs = memo(function CategoryTabs(props: {
  readonly tab: CategoryTab;
  readonly counts: Readonly<Record<CategoryTab, number>>;
  onChange(tab: CategoryTab): void;
}) {
  const { locale, messages } = useLocale();
  const { attributes } = messages;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={props.tab}
      aria-label={attributes.tabs.label}
      onChange={(_, tab: CategoryTab | null) => tab && props.onChange(tab)}
      sx={{ height: 30, flexShrink: 0 }}
    >
      {categoryTabs.map((tab) => (
        <ToggleButton key={tab} value={tab} sx={{ px: 1.25, gap: 0.75, fontSize: 13 }}>
          {attributes.tabs[tab]}
          <Box component="span" sx={{ fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
            {props.counts[tab].toLocaleString(locale)}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
