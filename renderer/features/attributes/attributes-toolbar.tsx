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
import { ToolGap } from '../../ui/tool-button';
import type { AttributesView, CategoryTab } from './attributes-view';
import { CategoryTabs } from './category-tabs';
import { ToolbarCommand } from './command-button';
import type { AttributeCommands } from './use-attribute-commands';

/** Widths of the toolbar, in CSS pixels, from which there is room for these words. */
const roomFor = { findings: 760, actions: 1160, views: 1320 } as const;

/** Category, search, and the screen's commands: icons, with words where the width allows. */
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
      <ToolGap />
      <ToolbarCommand
        command={commands.duplicate}
        word={words.toolbar.duplicate}
        wordFrom={roomFor.actions}
        icon={mdiContentCopy}
      />
      <ToolbarCommand
        command={commands.bulkEdit}
        word={words.toolbar.bulkEdit}
        wordFrom={roomFor.actions}
        icon={mdiPencilBoxMultipleOutline}
      />
      <ToolbarCommand
        command={commands.findReplace}
        word={words.toolbar.findReplace}
        wordFrom={roomFor.actions}
        icon={mdiFindReplace}
      />
      <ToolGap />
      {onlyRetired ? (
        <ToolbarCommand
          command={commands.restore}
          word={words.toolbar.restore}
          wordFrom={roomFor.actions}
          icon={mdiArchiveArrowUpOutline}
        />
      ) : (
        <ToolbarCommand
          command={commands.retire}
          word={words.toolbar.retire}
          wordFrom={roomFor.actions}
          icon={mdiArchiveArrowDownOutline}
        />
      )}
      <ToolbarCommand
        command={commands.remove}
        word={words.toolbar.remove}
        wordFrom={roomFor.actions}
        icon={mdiTrashCanOutline}
      />
      <Box sx={{ flex: 1 }} />
      <ToolbarCommand
        command={commands.showRetired}
        word={words.toolbar.showRetired}
        wordFrom={roomFor.views}
        icon={mdiArchiveEyeOutline}
        pressed={view.showRetired}
      />
      <ToolbarCommand
        onButton={props.onColumnsButton}
        command={commands.columns}
        word={words.toolbar.columns}
        wordFrom={roomFor.views}
        icon={mdiViewColumnOutline}
      />
      <ToolbarCommand onButton={props.onDensityButton} command={commands.density} icon={mdiFormatLineSpacing} />
      <ToolbarCommand
        command={commands.findings}
        word={words.toolbar.findings}
        wordFrom={roomFor.findings}
        icon={mdiClipboardAlertOutline}
        pressed={view.panel === 'findings'}
        {...(findingCount > 0 && { badge: words.findings.badge(findingCount) })}
      />
    </Toolbar>
  );
}
