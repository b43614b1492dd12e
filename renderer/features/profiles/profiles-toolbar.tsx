import {
  mdiCardAccountDetailsOutline,
  mdiChartBar,
  mdiClipboardCheckOutline,
  mdiFilterOutline,
  mdiPencilBoxMultipleOutline,
  mdiShieldAccountOutline,
  mdiSortVariantRemove,
  mdiTargetVariant,
  mdiViewColumnOutline,
} from '@mdi/js';
import { Box } from '@mui/material';
import { useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { FoundRow } from '../../query/query-protocol';
import { useText } from '../../text/text';
import { Toolbar } from '../../ui/page';
import { ToolButton, ToolGap } from '../../ui/tool-button';
import { ColumnsPopover } from './columns-popover';
import { GoToPopover } from './go-to-popover';
import type { FilePanel } from './profile-file-view';
import { ProfilesSearch } from './profiles-search';
import type { SearchPlace } from './searched-columns';
import type { FileColumn } from './shown-columns';

/** Widths of the toolbar, in CSS pixels, from which there is room for these words. */
const roomFor = { panels: 760, actions: 1080 } as const;

/** Search, filter and columns, and what stands beside the rows. */
export function ProfilesToolbar(props: {
  readonly columns: readonly FileColumn[];
  readonly hidden: ReadonlySet<string>;
  /** What tells profiles apart; null where nothing does. */
  readonly idColumn: FileColumn | null;
  /** The column with the active cell. */
  readonly focused: string | null;
  readonly search: string;
  readonly searchPlace: SearchPlace;
  readonly isSorted: boolean;
  readonly panel: FilePanel;
  find(id: string): Promise<Result<FoundRow | null, Fault> | null>;
  onShow(index: number): void;
  onShowColumn(id: string): void;
  onHidden(hidden: ReadonlySet<string>): void;
  onSearch(words: string): void;
  onSearchPlace(place: Partial<SearchPlace>): void;
  onFilter(button: HTMLElement): void;
  onClearSort(): void;
  onPanel(panel: FilePanel): void;
  onBulkEdit(): void;
}) {
  const { columns, hidden, idColumn, panel, onPanel } = props;
  const text = useText();
  const words = text.profiles.file;
  const [columnsAnchor, setColumnsAnchor] = useState<HTMLElement | null>(null);
  const [goAnchor, setGoAnchor] = useState<HTMLElement | null>(null);
  const shownColumns = columns.filter(({ id }) => !hidden.has(id)).length;
  const panels = [
    { id: 'check', icon: mdiClipboardCheckOutline, word: words.check },
    { id: 'risk', icon: mdiShieldAccountOutline, word: text.risk.open },
    { id: 'values', icon: mdiChartBar, word: words.values },
    { id: 'profile', icon: mdiCardAccountDetailsOutline, word: text.profileEdit.form.open },
  ] as const;
  return (
    <Toolbar label={words.toolbar}>
      <ProfilesSearch
        value={props.search}
        columns={columns}
        focused={props.focused}
        place={props.searchPlace}
        onSearch={props.onSearch}
        onPlace={props.onSearchPlace}
      />
      <ToolButton
        icon={mdiFilterOutline}
        label={text.rule.filter}
        word={text.rule.filter}
        wordFrom={roomFor.actions}
        onPress={props.onFilter}
      />
      {idColumn && (
        <ToolButton
          icon={mdiTargetVariant}
          label={words.goTo}
          word={words.goTo}
          wordFrom={roomFor.actions}
          onPress={setGoAnchor}
        />
      )}
      <ToolButton
        icon={mdiViewColumnOutline}
        label={words.columns}
        word={words.columns}
        wordFrom={roomFor.actions}
        {...(shownColumns < columns.length && { badge: words.columnsShown(shownColumns, columns.length) })}
        onPress={setColumnsAnchor}
      />
      {props.isSorted && <ToolButton icon={mdiSortVariantRemove} label={words.clearSort} onPress={props.onClearSort} />}
      <ToolGap />
      <ToolButton
        icon={mdiPencilBoxMultipleOutline}
        label={text.profileEdit.bulk.open}
        word={text.profileEdit.bulk.open}
        wordFrom={roomFor.actions}
        onPress={props.onBulkEdit}
      />
      <Box sx={{ flex: 1 }} />
      {panels.map(({ id, icon, word }) => (
        <ToolButton
          key={id}
          icon={icon}
          label={word}
          word={word}
          wordFrom={roomFor.panels}
          pressed={panel === id}
          onPress={() => onPanel(id)}
        />
      ))}
      <ColumnsPopover
        anchor={columnsAnchor}
        columns={columns}
        hidden={hidden}
        onHidden={props.onHidden}
        onGoTo={(id) => {
          setColumnsAnchor(null);
          props.onShowColumn(id);
        }}
        onClose={() => setColumnsAnchor(null)}
      />
      {idColumn && (
        <GoToPopover
          anchor={goAnchor}
          column={idColumn.label}
          find={props.find}
          onShow={props.onShow}
          onClose={() => setGoAnchor(null)}
        />
      )}
    </Toolbar>
  );
}
