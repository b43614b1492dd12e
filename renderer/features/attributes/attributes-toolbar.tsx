import {
  mdiArchiveArrowDownOutline,
  mdiArchiveArrowUpOutline,
  mdiArchiveEyeOutline,
  mdiClipboardAlertOutline,
  mdiContentCopy,
  mdiFindReplace,
  mdiFormatLineSpacing,
  mdiPencilBoxMultipleOutline,
  mdiTrashCanOutline,
  mdiViewColumnOutline,
} from '@mdi/js';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { Toolbar } from '../../ui/page';
import type { AttributesView, CategoryTab } from './attributes-view';
import { CategoryTabs } from './category-tabs';
import { CommandIcon, ToolbarGap } from './command-button';
import type { AttributeCommands } from './use-attribute-commands';

/** Category, search, and the screen's commands as icons. */
export function AttributesToolbar(props: {
  readonly view: AttributesView;
  readonly counts: Readonly<Record<CategoryTab, number>>;
  readonly commands: AttributeCommands;
  readonly findingCount: number;
  readonly search: ReactNode;
  onTab(tab: CategoryTab): void;
  /** The buttons that the pop-ups hang on. */
  onColumnsButton(button: HTMLElement | null): void;
  onDensityButton(button: HTMLElement | null): void;
}) {
  const { view, commands, findingCount } = props;
  const words = useText().attributes;
  const onlyRetired = commands.restore.enabled === true && commands.retire.enabled === false;
  return (
    <Toolbar label={words.toolbar.label}>
      <CategoryTabs tab={view.tab} counts={props.counts} onChange={props.onTab} />
      <Box sx={{ width: 4 }} />
      {props.search}
      <ToolbarGap />
      <CommandIcon command={commands.duplicate} icon={mdiContentCopy} />
      <CommandIcon command={commands.bulkEdit} icon={mdiPencilBoxMultipleOutline} />
      <CommandIcon command={commands.findReplace} icon={mdiFindReplace} />
      <ToolbarGap />
      {onlyRetired ? (
        <CommandIcon command={commands.restore} icon={mdiArchiveArrowUpOutline} />
      ) : (
        <CommandIcon command={commands.retire} icon={mdiArchiveArrowDownOutline} />
      )}
      <CommandIcon command={commands.remove} icon={mdiTrashCanOutline} />
      <Box sx={{ flex: 1 }} />
      <CommandIcon command={commands.showRetired} icon={mdiArchiveEyeOutline} pressed={view.showRetired} />
      <CommandIcon onButton={props.onColumnsButton} command={commands.columns} icon={mdiViewColumnOutline} />
      <CommandIcon onButton={props.onDensityButton} command={commands.density} icon={mdiFormatLineSpacing} />
      <CommandIcon
        command={commands.findings}
        icon={mdiClipboardAlertOutline}
        pressed={view.panel === 'findings'}
        {...(findingCount > 0 && { badge: words.findings.badge(findingCount) })}
      />
    </Toolbar>
  );
}
