import { Box } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { ProfilesCellPlace, ProfilesGridHandle, ProfilesSelection } from '../../grid/profiles-grid-props';
import { useDefinitions, useSession } from '../../session/session';
import type { Command } from '../../session/command';
import { useCommands } from '../../session/use-commands';
import { useLocale } from '../../text/text';
import { Page } from '../../ui/page';
import { CheckPanel } from '../profile-check/check-panel';
import { BulkDialog } from './bulk/bulk-dialog';
import { useBulkStart } from './bulk/use-bulk-start';
import { RiskPanel } from '../profile-risk/risk-panel';
import { ProfilePanel } from './editor/profile-panel';
import { ProfileExportDialog, type SelectedRows } from './export/profile-export-dialog';
import { FacetPanel } from './facet-panel';
import { FileGrid } from './file-grid';
import { FilterPopover } from './filter/filter-popover';
import { isSame, onlyEdited } from './filters';
import { ProfileFilterChips } from './profile-filter-chips';
import type { ProfileFileView } from './profile-file-view';
import { IdNotice } from './id-notice';
import { NothingShown } from './nothing-shown';
import { ProfilesHeader } from './profiles-header';
import { ProfilesToolbar } from './profiles-toolbar';
import { RevealDialog } from './reveal-dialog';
import { menuLine } from './menu-line';
import { searchedColumns } from './searched-columns';
import { fileColumns, type FileColumn } from './shown-columns';
import { readClipboard, writeClipboard } from '../../session/system-clipboard';
import { useCellWrites } from './use-cell-writes';
import { useColumnMenu } from './use-column-menu';
import { useEditedCells } from './use-edited-cells';
import { useFilterWords } from './use-filter-words';
import { useFileView } from './use-file-view';
import { useNarrowing, type FirstRows } from './use-narrowing';
import { useNotPersonal } from './use-not-personal';
import { useProfilePanel } from './use-profile-panel';
import type { QueryFile } from './use-query-file';

const nothingSelected: ProfilesSelection = { ranges: [], columnIds: [], isWhole: false };

/** The rows of an opened file, with what narrows, orders and explains them. */
export function ProfilesView(props: {
  readonly file: ProfileFile;
  /** The only rows to show at first; null is all. */
  readonly rows: FirstRows | null;
  readonly opened: QueryFile & { status: 'open' };
  readonly fileView: ProfileFileView;
  onFileView(change: Partial<ProfileFileView>): void;
  onCompare(): void;
  readonly backLabel: string;
  onBack(): void;
}) {
  const { file, opened, fileView, onFileView } = props;
  const { query, version, columnVersions, rows } = opened;
  const { settings, leave } = useSession();
  const { messages } = useLocale();
  const exportWords = messages.profileExport;
  const definitions = useDefinitions();
  const { hiddenColumns } = fileView;
  const hidden = useMemo(() => new Set(hiddenColumns), [hiddenColumns]);
  const setHidden = (next: ReadonlySet<string>) => onFileView({ hiddenColumns: [...next] });
  const narrowing = useNarrowing(props.rows);
  const { filters, search, sort, setSort, setSearch, toggle } = narrowing;
  const [asksFilter, setAsksFilter] = useState<{ readonly column: string | null; readonly at: HTMLElement } | null>(
    null,
  );
  const [hasRows, setHasRows] = useState(false);
  const [focus, setFocus] = useState<ProfilesCellPlace | null>(null);
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const [asksFor, setAsksFor] = useState<FileColumn | null>(null);
  const [exporting, setExporting] = useState<{ readonly selection: SelectedRows | null } | null>(null);
  const selection = useRef<ProfilesSelection>(nothingSelected);
  const [handle, setHandle] = useState<ProfilesGridHandle | null>(null);

  const columns = useMemo(() => fileColumns(file, definitions, revealed), [file, definitions, revealed]);
  const { searchIn, searchColumns } = fileView;
  const searchPlace = useMemo(
    () => ({ hiddenColumns, searchIn, searchColumns }),
    [hiddenColumns, searchIn, searchColumns],
  );
  const visible = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  const searched = useMemo(() => searchedColumns(columns, searchPlace), [columns, searchPlace]);
  const view = useFileView(query, file.id, { filters, words: search, searched, sort, version });
  const editedCells = useEditedCells(file.id, version);
  const filterWords = useFilterWords(columns);
  const filtered = useMemo(
    () => new Map(filters.map((filter) => [filter.column, filterWords(filter)])),
    [filters, filterWords],
  );
  const panel = useProfilePanel({ query, file: file.id, view, handle, fileView, onFileView });
  const write = useCellWrites(file, opened, view?.number ?? null, columns);
  const seeRows = useCallback(() => setHasRows(true), []);
  const notPersonal = useNotPersonal(file);
  const hide = ({ id }: FileColumn) => {
    setRevealed(new Set([...revealed].filter((each) => each !== id)));
    // A filter on the column would go on naming one of its values.
    narrowing.leave(id);
  };
  // Edits and definitions change what is shown, not which rows are.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => handle?.refresh(), [handle, version]);
  const find = async (id: string) => (view ? query.findRow(file.id, view.number, id) : null);
  const openProfile: Command = {
    id: 'profiles.profile',
    label: messages.profileEdit.form.openCommand,
    group: messages.profiles.group,
    keys: ['Mod+E'],
    enabled: focus !== null,
    run: () => focus && panel.enter(focus),
  };
  const bulk = useBulkStart(focus?.columnId ?? null);
  const askFilter = (column: string) => {
    const at = handle?.header(column);
    if (at) setAsksFilter({ column, at });
  };
  const columnMenu = useColumnMenu({
    sort: setSort,
    isSorted: sort.length > 0,
    filter: askFilter,
    isFiltered: (column) => filtered.has(column),
    unfilter: narrowing.leave,
    bulkEdit: bulk.openFor,
    hide: visible.length > 1 ? (column) => setHidden(new Set([...hidden, column])) : null,
  });
  const cellMenu = [openProfile, bulk.commands.edit, bulk.commands.replace].map(menuLine);
  /** The selection stays what it is while the dialog is open, whatever becomes of the view. */
  const startExport = async () => {
    const { ranges, isWhole } = selection.current;
    const count = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    const picked =
      view && count > 1 && count < view.pages.count ? await query.pick(file.id, view.number, ranges) : null;
    setExporting({ selection: picked?.ok ? { number: picked.value.view, count: picked.value.count, isWhole } : null });
  };
  useCommands([
    {
      id: 'profiles.export',
      label: exportWords.command,
      group: messages.profiles.group,
      keys: ['Mod+Shift+X'],
      enabled: !exporting,
      run: () => void startExport(),
    },
    openProfile,
    {
      id: 'profiles.compare',
      label: messages.compare.command,
      group: messages.profiles.group,
      run: () => leave(props.onCompare),
    },
    bulk.commands.edit,
    bulk.commands.replace,
  ]);
  const idColumn = columns.find(({ id }) => id === file.idColumn) ?? null;
  const focused = columns.find(({ id }) => id === focus?.columnId) ?? null;

  return (
    <Page
      header={
        <>
          <ProfilesHeader
            name={file.name}
            shownCount={view?.pages.count ?? rows}
            total={rows}
            edited={{
              count: editedCells,
              isOnly: filters.some((each) => isSame(each, onlyEdited)),
              onToggle: () => toggle(onlyEdited),
            }}
            backLabel={props.backLabel}
            onBack={() => leave(props.onBack)}
            onCompare={() => leave(props.onCompare)}
            onExport={() => void startExport()}
          />
          <ProfilesToolbar
            columns={columns}
            hidden={hidden}
            idColumn={idColumn}
            focused={focus?.columnId ?? null}
            search={search}
            searchPlace={searchPlace}
            isSorted={sort.length > 0}
            panel={fileView.panel}
            find={find}
            onShow={(index) => handle?.show(index, file.idColumn ?? undefined)}
            onShowColumn={(id) => handle?.showColumn(id)}
            onHidden={setHidden}
            onSearch={setSearch}
            onSearchPlace={onFileView}
            onFilter={(at) => setAsksFilter({ column: focus?.columnId ?? null, at })}
            onClearSort={() => setSort([])}
            onPanel={panel.toggle}
            onBulkEdit={bulk.commands.edit.run}
          />
        </>
      }
    >
      {idColumn && hasRows && (
        <IdNotice
          query={query}
          file={file.id}
          column={idColumn}
          version={columnVersions.get(idColumn.id) ?? 0}
          onShow={narrowing.showOnly}
        />
      )}
      <ProfileFilterChips
        filters={filters}
        words={filterWords}
        onToggle={toggle}
        onEdit={(column, at) => setAsksFilter({ column, at })}
        onClear={narrowing.clear}
      />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Box sx={{ flex: 1, minWidth: 0, position: 'relative' }}>
          {view && (
            <FileGrid
              key={file.id}
              of={{ query, file: file.id, idColumn: file.idColumn, visible, columnVersions }}
              onRows={seeRows}
              view={view.pages}
              sort={sort}
              filtered={filtered}
              density={settings.density}
              onSort={setSort}
              onFilterMark={askFilter}
              onFocusCell={(place) => {
                setFocus(place);
                panel.follow(place);
              }}
              onOpenRow={panel.enter}
              onSelect={(next) => {
                selection.current = next;
                bulk.onSelect(next);
              }}
              onWrite={write}
              cellMenu={() => cellMenu}
              columnMenu={columnMenu}
              readClipboard={readClipboard}
              writeClipboard={writeClipboard}
              onReady={setHandle}
            />
          )}
          {view?.pages.count === 0 && <NothingShown />}
        </Box>
        {fileView.panel === 'check' && (
          <CheckPanel
            file={file}
            query={query}
            columns={columns}
            onShowRows={narrowing.showRows}
            onClose={panel.close}
          />
        )}
        {fileView.panel === 'risk' && (
          <RiskPanel
            file={file}
            query={query}
            version={version}
            columns={columns}
            onShowFound={narrowing.showFound}
            onClose={panel.close}
          />
        )}
        {fileView.panel === 'values' && (
          <FacetPanel
            query={query}
            file={file.id}
            view={view?.number ?? null}
            version={columnVersions.get(focused?.id ?? '') ?? 0}
            column={focused}
            filters={filters}
            onToggle={toggle}
            onReveal={setAsksFor}
            onHide={hide}
            onNotPersonal={notPersonal}
            onClose={panel.close}
          />
        )}
        {fileView.panel === 'profile' && (
          <ProfilePanel
            file={file}
            query={query}
            version={version}
            columns={columns}
            row={panel.row}
            place={panel.place}
            entry={panel.entry}
            onEntered={panel.entered}
            fileView={fileView}
            onFileView={onFileView}
            followed={opened.followed}
            find={find}
            onShow={(index) => handle?.show(index, file.idColumn ?? undefined)}
            onStep={panel.step}
            onReveal={setAsksFor}
            onDirtyChange={panel.reportDirty}
            onClose={panel.close}
          />
        )}
      </Box>
      {asksFilter && (
        <FilterPopover
          anchor={asksFilter.at}
          columns={columns}
          filters={filters}
          column={asksFilter.column}
          onFilter={narrowing.put}
          onRemove={toggle}
          onClose={() => setAsksFilter(null)}
        />
      )}
      {exporting && (
        <ProfileExportDialog
          of={{
            file,
            query,
            version,
            rows,
            columns,
            hidden,
            view: view && { number: view.number, count: view.pages.count },
            selection: exporting.selection,
            isFiltered: filters.length > 0 || search.trim() !== '',
            sort,
          }}
          onClose={() => setExporting(null)}
        />
      )}
      {bulk.start && view && (
        <BulkDialog
          start={bulk.start}
          file={file}
          query={query}
          version={version}
          columns={columns}
          hidden={hidden}
          view={{ number: view.number, count: view.pages.count }}
          total={rows}
          followed={opened.followed}
          onClose={bulk.close}
        />
      )}
      {asksFor && (
        <RevealDialog
          file={file}
          column={asksFor}
          masked={columns.filter(({ isMasked }) => isMasked)}
          onRevealed={(ids) => setRevealed(new Set([...revealed, ...ids]))}
          onClose={() => setAsksFor(null)}
        />
      )}
    </Page>
  );
}
