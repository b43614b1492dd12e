import { Box } from '@mui/material';
import { useCallback, useMemo, useRef, useState } from 'react';
import { CuratorGrid } from '../../grid/curator-grid';
import type { ColumnFilterSaid, CuratorGridHandle } from '../../grid/grid-props';
import { isMac } from '../../session/platform';
import { useDefinitions, useSession } from '../../session/session';
import { useRemembered } from '../../session/use-remembered';
import { useText } from '../../text/text';
import { FilterChips } from '../../ui/filter-chips';
import { Page } from '../../ui/page';
import { AttributesDialogs, type OpenDialog } from './attributes-dialogs';
import { AttributesHeader } from './attributes-header';
import { AttributesPanel } from './attributes-panel';
import { fieldOfColumn } from './attribute-columns';
import { AttributesToolbar } from './attributes-toolbar';
import { readAttributesView, type AttributesView } from './attributes-view';
import { ColumnsChooser } from './columns-chooser';
import { DensityMenu } from './density-menu';
import { NothingShown } from './nothing-shown';
import { rowActions } from './row-actions';
import { SearchBox } from './search-box';
import { isInView, tabCounts } from './shown-rows';
import { readClipboard, writeClipboard } from '../../session/system-clipboard';
import { useAttributeCommands } from './use-attribute-commands';
import { useAttributeEdits } from './use-attribute-edits';
import { useColumns } from './use-columns';
import { useCellNote, useFindings } from './use-findings';
import { useGridFocus } from './use-grid-focus';
import { usePanel } from './use-panel';
import { useSelection } from './use-selection';

/** The main screen: every definition as a row, and everything that can be done with them. */
export function AttributesScreen() {
  const [view, changeView] = useRemembered('attributes', readAttributesView);
  return view && <StandingScreen view={view} changeView={changeView} />;
}

function StandingScreen(props: { readonly view: AttributesView; changeView(change: Partial<AttributesView>): void }) {
  const { view, changeView } = props;
  const { workspace, settings, saveSettings } = useSession();
  const text = useText();
  const gridText = useMemo(() => ({ ...text.grid, ...text.attributes.grid }), [text]);
  const definitions = useDefinitions();
  const columns = useColumns();
  const findings = useFindings();
  const cellNote = useCellNote(findings);
  const panel = usePanel(view, changeView);
  const [handle, setHandle] = useState<CuratorGridHandle | null>(null);
  const [selected, setSelected] = useSelection();
  const [shownCount, setShownCount] = useState(0);
  const [filters, setFilters] = useState<readonly ColumnFilterSaid[]>([]);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [popup, setPopup] = useState<'columns' | 'density' | null>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  const [columnsButton, setColumnsButton] = useState<HTMLElement | null>(null);
  const [densityButton, setDensityButton] = useState<HTMLElement | null>(null);
  const goTo = useGridFocus(handle, view, changeView);
  const edit = useAttributeEdits(
    useCallback((code: string, suggestion: string) => setDialog({ kind: 'rename', code, suggestion }), []),
  );

  const { tab, showRetired } = view;
  const counts = useMemo(() => tabCounts(definitions, showRetired), [definitions, showRetired]);
  const isShown = useCallback(
    (row: (typeof definitions)[number]) => isInView(row, { tab, showRetired }),
    [tab, showRetired],
  );
  const chosen = useMemo(
    () => selected.flatMap((code) => workspace.definition(code) ?? []),
    // The definitions are what `workspace.definition` looks into.
    // oxlint-disable-next-line react/exhaustive-deps
    [selected, workspace, definitions],
  );
  const shownRows = dialog ? (handle?.shownRowIds() ?? []).flatMap((code) => workspace.definition(code) ?? []) : [];
  const focusGrid = () => {
    if (selected.length > 0) return handle?.focus();
    const [first] = handle?.shownRowIds() ?? [];
    if (first !== undefined) handle?.focusCell({ rowId: first, columnId: 'label' });
  };
  const activeField = () => fieldOfColumn(handle?.activePlace()?.columnId ?? '');
  const showTab = useCallback((next: AttributesView['tab']) => changeView({ tab: next }), [changeView]);
  const commands = useAttributeCommands({
    chosen,
    shownCount,
    panel,
    activeField,
    openDialog: setDialog,
    openPopup: setPopup,
    focusSearch: () => searchInput.current?.select(),
    showTab,
    toggleRetired: () => changeView({ showRetired: !showRetired }),
    clearFilters: () => {
      handle?.clearFilters();
      changeView({ search: '' });
    },
  });

  const actions = useMemo(() => rowActions(commands, isMac), [commands]);

  return (
    <Page header={<AttributesHeader definitions={definitions} create={commands.create} />}>
      <AttributesToolbar
        view={view}
        counts={counts}
        commands={commands}
        findingCount={findings.all.length}
        onColumnsButton={setColumnsButton}
        onDensityButton={setDensityButton}
        onTab={showTab}
        search={
          <SearchBox
            value={view.search}
            shown={shownCount}
            total={counts[tab]}
            inputRef={searchInput}
            onChange={(search) => changeView({ search })}
            onLeave={focusGrid}
          />
        }
      />
      <FilterChips
        chips={filters.map(({ columnId, words }) => ({
          key: columnId,
          words,
          onChange: () => handle?.openFilter(columnId),
          onRemove: () => handle?.clearFilter(columnId),
        }))}
        onClear={() => handle?.clearFilters()}
      />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Box sx={{ flex: 1, minWidth: 0, position: 'relative', display: 'flex', flexDirection: 'column' }}>
          <CuratorGrid
            rows={definitions}
            columns={columns}
            text={gridText}
            density={settings.density}
            search={view.search}
            layout={view.layout}
            rowId={rowId}
            isShown={isShown}
            cellNote={cellNote}
            rowActions={actions}
            onEdits={edit}
            onLayoutChange={(layout) => changeView({ layout })}
            onSelectionChange={setSelected}
            onFocusRow={(code) => {
              if (code === null) return;
              changeView({ focus: code });
              panel.follow(code);
            }}
            onOpenRow={(code) => panel.enter(code, activeField())}
            onCounts={setShownCount}
            onColumnFilters={setFilters}
            readClipboard={readClipboard}
            writeClipboard={writeClipboard}
            onReady={(ready) => {
              setHandle(ready);
              if (workspace.definition(view.focus)) ready.focusCell({ rowId: view.focus, columnId: 'label' });
            }}
          />
          {handle && shownCount === 0 && (
            <NothingShown isEmpty={counts[tab] === 0} isCustomTab={tab === 'custom'} commands={commands} />
          )}
        </Box>
        <AttributesPanel
          view={view}
          panel={panel}
          findings={findings}
          handle={handle}
          commands={commands}
          changeView={changeView}
          onGoTo={goTo}
          onLeave={focusGrid}
          onRename={(code) => setDialog({ kind: 'rename', code, suggestion: code })}
        />
      </Box>
      <ColumnsChooser
        anchor={popup === 'columns' ? columnsButton : null}
        columns={columns}
        shown={popup === 'columns' ? (handle?.shownColumnIds() ?? []) : []}
        onToggle={(id, shown) => handle?.setColumnShown(id, shown)}
        onReset={() => handle?.resetLayout()}
        onClose={() => setPopup(null)}
      />
      <DensityMenu
        anchor={popup === 'density' ? densityButton : null}
        density={settings.density}
        onChoose={(density) => void saveSettings({ density })}
        onClose={() => setPopup(null)}
      />
      <AttributesDialogs
        dialog={dialog}
        chosen={chosen}
        shown={shownRows}
        columns={columns}
        onRenamed={(code) => {
          setDialog(null);
          if (view.panel === 'editor') panel.open(code);
          goTo({ rowId: code, columnId: 'code' });
        }}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}

const rowId = (row: { readonly code: string }) => row.code;
