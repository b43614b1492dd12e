import {
  mdiCardAccountDetailsOutline,
  mdiChartBar,
  mdiClipboardCheckOutline,
  mdiClose,
  mdiCompareHorizontal,
  mdiFileExportOutline,
  mdiFilterOutline,
  mdiMagnify,
  mdiPencilBoxMultipleOutline,
  mdiShieldAccountOutline,
  mdiSortVariantRemove,
  mdiTargetVariant,
  mdiViewColumnOutline,
} from '@mdi/js';
import {
  Badge,
  Box,
  Button,
  ButtonBase,
  IconButton,
  InputAdornment,
  Stack,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { FoundRow } from '../../query/query-protocol';
import { useText } from '../../text/text';
import { BackButton } from '../../ui/back-button';
import { Icon } from '../../ui/icon';
import { ColumnsPopover } from './columns-popover';
import { GoToPopover } from './go-to-popover';
import type { FilePanel } from './profile-file-view';
import type { FileColumn } from './shown-columns';

/** Typing must not make a view with every letter. */
const restBeforeSearch = 250;

interface ToolbarProps {
  readonly file: ProfileFile;
  readonly columns: readonly FileColumn[];
  readonly hidden: ReadonlySet<string>;
  readonly search: string;
  readonly sorted: boolean;
  readonly panel: FilePanel;
  readonly shownCount: number;
  readonly total: number;
  readonly edited: EditedRows;
  find(id: string): Promise<Result<FoundRow | null, Fault> | null>;
  onShow(index: number): void;
  onShowColumn(id: string): void;
  onCompare(): void;
  readonly backLabel: string;
  onBack(): void;
  onHidden(hidden: ReadonlySet<string>): void;
  onSearch(words: string): void;
  onFilter(button: HTMLElement): void;
  onClearSort(): void;
  onPanel(panel: FilePanel): void;
  onBulkEdit(): void;
  onExport(): void;
}

/** How many values were edited, and whether only their rows are shown. */
interface EditedRows {
  readonly count: number;
  readonly isOnly: boolean;
  onToggle(): void;
}

/** The file's name, how many of its profiles are shown, and what can be done with all of them. */
export function ProfilesToolbar(props: ToolbarProps) {
  const { file, columns, hidden } = props;
  const text = useText();
  const words = text.profiles.file;
  const [columnsAnchor, setColumnsAnchor] = useState<HTMLElement | null>(null);
  const [goAnchor, setGoAnchor] = useState<HTMLElement | null>(null);
  const idColumn = columns.find(({ id }) => id === file.idColumn);
  return (
    <Stack
      direction="row"
      spacing={0.5}
      role="toolbar"
      aria-label={words.toolbar}
      sx={{ alignItems: 'center', px: 1.5, minHeight: 52, flexShrink: 0 }}
    >
      <BackButton label={props.backLabel} onBack={props.onBack} />
      <Box sx={{ minWidth: 140, flex: 1 }}>
        <Typography component="h1" variant="subtitle1" noWrap sx={{ lineHeight: 1.25 }}>
          {file.name}
        </Typography>
        <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', minWidth: 0 }}>
          <Typography role="status" variant="caption" noWrap sx={{ color: 'text.secondary' }}>
            {words.shown(props.shownCount, props.total)}
          </Typography>
          <EditedToggle {...props.edited} />
        </Stack>
      </Box>
      <SearchField value={props.search} onChange={props.onSearch} />
      <ToolButton icon={mdiFilterOutline} onClick={props.onFilter}>
        {text.rule.filter}
      </ToolButton>
      {idColumn && <IconTool icon={mdiTargetVariant} label={words.goTo} onClick={setGoAnchor} />}
      {props.sorted && <IconTool icon={mdiSortVariantRemove} label={words.clearSort} onClick={props.onClearSort} />}
      <Badge variant="dot" color="primary" invisible={hidden.size === 0} overlap="circular">
        <IconTool
          icon={mdiViewColumnOutline}
          label={
            hidden.size > 0
              ? `${words.columns} ${words.columnsShown(columns.length - hidden.size, columns.length)}`
              : words.columns
          }
          onClick={setColumnsAnchor}
        />
      </Badge>
      <ToolButton
        icon={mdiClipboardCheckOutline}
        pressed={props.panel === 'check'}
        onClick={() => props.onPanel('check')}
      >
        {words.check}
      </ToolButton>
      <ToolButton icon={mdiShieldAccountOutline} pressed={props.panel === 'risk'} onClick={() => props.onPanel('risk')}>
        {text.risk.open}
      </ToolButton>
      <ToolButton icon={mdiChartBar} pressed={props.panel === 'values'} onClick={() => props.onPanel('values')}>
        {words.values}
      </ToolButton>
      <ToolButton
        icon={mdiCardAccountDetailsOutline}
        pressed={props.panel === 'profile'}
        onClick={() => props.onPanel('profile')}
      >
        {text.profileEdit.form.open}
      </ToolButton>
      <IconTool icon={mdiCompareHorizontal} label={text.compare.open} onClick={props.onCompare} />
      <ToolButton icon={mdiPencilBoxMultipleOutline} onClick={props.onBulkEdit}>
        {text.profileEdit.bulk.open}
      </ToolButton>
      <ToolButton icon={mdiFileExportOutline} onClick={props.onExport}>
        {text.profileExport.open}
      </ToolButton>
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
    </Stack>
  );
}

/** Turns the view to the edited rows and back; not there while nothing is edited. */
function EditedToggle({ count, isOnly, onToggle }: EditedRows) {
  const words = useText().profileEdit.edited;
  if (count === 0 && !isOnly) return null;
  return (
    <Tooltip describeChild title={words.only}>
      <ButtonBase
        aria-pressed={isOnly}
        onClick={onToggle}
        sx={{
          flexShrink: 0,
          px: 0.5,
          borderRadius: 0.5,
          fontSize: 12,
          lineHeight: 1.5,
          color: 'primary.main',
          '&:hover': { bgcolor: 'action.hover' },
          '&[aria-pressed="true"]': { bgcolor: 'action.selected', fontWeight: 600 },
        }}
      >
        {words.values(count)}
      </ButtonBase>
    </Tooltip>
  );
}

/** What everybody knows by its sign, so that the window has room for what needs a word. */
function IconTool(props: { readonly icon: string; readonly label: string; onClick(button: HTMLElement): void }) {
  return (
    <Tooltip title={props.label}>
      <IconButton aria-label={props.label} onClick={({ currentTarget }) => props.onClick(currentTarget)}>
        <Icon path={props.icon} />
      </IconButton>
    </Tooltip>
  );
}

function ToolButton(props: {
  readonly icon: string;
  readonly pressed?: boolean;
  readonly children: ReactNode;
  onClick(button: HTMLElement): void;
}) {
  return (
    <Button
      color={props.pressed ? 'primary' : 'inherit'}
      {...(props.pressed !== undefined && { 'aria-pressed': props.pressed })}
      startIcon={<Icon path={props.icon} />}
      onClick={({ currentTarget }) => props.onClick(currentTarget)}
      sx={{ whiteSpace: 'nowrap', flexShrink: 0, ...(props.pressed && { bgcolor: 'action.selected' }) }}
    >
      {props.children}
    </Button>
  );
}

function SearchField(props: { readonly value: string; onChange(words: string): void }) {
  const words = useText().profiles.file;
  const { value, onChange } = props;
  const [typed, setTyped] = useState(value);
  // Cleared elsewhere, such as with all filters.
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), restBeforeSearch);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      value={typed}
      placeholder={words.search}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
      slotProps={{
        htmlInput: { 'aria-label': words.searchIn, spellCheck: false },
        input: {
          sx: { height: 30, pl: 1, pr: 0.5, fontSize: 13 },
          startAdornment: (
            <InputAdornment position="start" sx={{ mr: 0.75 }}>
              <Icon path={mdiMagnify} sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
          endAdornment: typed !== '' && (
            <IconButton aria-label={words.clearSearch} onClick={() => setTyped('')} sx={{ p: 0.25 }}>
              <Icon path={mdiClose} sx={{ fontSize: 16 }} />
            </IconButton>
          ),
        },
      }}
      sx={{ width: 200, minWidth: 120 }}
    />
  );
}
