import { mdiAlertOutline, mdiDatabaseOutline, mdiDotsHorizontal, mdiFileTableOutline } from '@mdi/js';
import {
  Box,
  ButtonBase,
  IconButton,
  LinearProgress,
  Menu,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { StorageEstimate } from '../../store/store-protocol';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { bytesText } from '../../ui/bytes-text';
import type { ListedCheck, ListedFile } from './use-profile-files';

/** What can be done with a file of the list. */
export interface FileActions {
  open(file: ProfileFile): void;
  /** Opens a newer version of it, which takes over its edits. */
  newer(file: ProfileFile): void;
  compare(file: ProfileFile): void;
  about(file: ProfileFile): void;
  rename(file: ProfileFile): void;
  remove(listed: ListedFile): void;
}

/** The workspace's profile files, one a row, with how much room they take. */
export function FilesList(props: {
  readonly files: readonly ListedFile[];
  readonly storage: StorageEstimate | null;
  readonly actions: FileActions;
}) {
  const words = useLocale().messages.profiles.list;
  const numeric = { textAlign: 'right', width: 110 } as const;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 0.5 }}>
        <Table stickyHeader sx={{ '& th, & thead td': { bgcolor: 'background.paper' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{words.name}</TableCell>
              <TableCell sx={numeric}>{words.rows}</TableCell>
              <TableCell sx={{ width: 200 }}>{words.columns}</TableCell>
              <TableCell sx={numeric}>{words.size}</TableCell>
              <TableCell sx={numeric}>{words.edits}</TableCell>
              <TableCell sx={{ width: 260 }}>{words.imported}</TableCell>
              <TableCell component="td" sx={{ width: 48 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {props.files.map((listed) => (
              <FileRow key={listed.file.id} listed={listed} actions={props.actions} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {props.storage && <StorageLine storage={props.storage} />}
    </Box>
  );
}

function FileRow({ listed, actions }: { readonly listed: ListedFile; readonly actions: FileActions }) {
  const { locale, messages } = useLocale();
  const words = messages.profiles.list;
  const { file, edits } = listed;
  const mapped = file.columns.filter(({ attribute }) => attribute !== null).length;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const figure = { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;
  return (
    <TableRow hover>
      <TableCell sx={{ py: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <ButtonBase
            onClick={() => actions.open(file)}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              flex: 1,
              minWidth: 0,
              textAlign: 'left',
              borderRadius: 1,
            }}
          >
            <Box
              sx={{
                display: 'grid',
                placeItems: 'center',
                width: 32,
                height: 32,
                borderRadius: 1,
                bgcolor: 'action.hover',
                color: 'primary.main',
                flexShrink: 0,
              }}
            >
              <Icon path={mdiFileTableOutline} />
            </Box>
            <Box sx={{ minWidth: 0, flex: 1 }}>
              <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
                {file.name}
              </Typography>
              <Typography
                variant="caption"
                noWrap
                component="div"
                title={file.parts?.map(({ name, rows }) => words.part(name, rows)).join('\n')}
                sx={{ color: 'text.secondary' }}
              >
                {file.parts
                  ? words.originParts(
                      file.parts.map(({ name }) => name),
                      bytesText(file.origin.size, locale),
                    )
                  : words.origin(file.origin.name, bytesText(file.origin.size, locale))}
              </Typography>
            </Box>
            {listed.check && <CheckChip check={listed.check} />}
          </ButtonBase>
          {file.report.rejected > 0 && (
            <ButtonBase onClick={() => actions.about(file)} sx={{ borderRadius: 1, ml: 1, flexShrink: 0 }}>
              <StatusChip tone="warning">{words.rejected(file.report.rejected)}</StatusChip>
            </ButtonBase>
          )}
        </Box>
      </TableCell>
      <TableCell sx={figure}>{file.rows.toLocaleString(locale)}</TableCell>
      <TableCell>{words.mapped(mapped, file.columns.length)}</TableCell>
      <TableCell sx={figure}>{bytesText(file.bytes, locale)}</TableCell>
      <TableCell sx={{ ...figure, color: edits === 0 ? 'text.secondary' : 'text.primary' }}>
        {edits.toLocaleString(locale)}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>
        {words.importedBy(when.format(new Date(file.importedAt)), file.importedBy)}
      </TableCell>
      <TableCell sx={{ px: 0.5 }}>
        <FileMenu listed={listed} actions={actions} />
      </TableCell>
    </TableRow>
  );
}

/** What the latest check found, the worst first. */
function CheckChip({ check: { found, isStale } }: { readonly check: ListedCheck }) {
  const words = useLocale().messages.check;
  const tone: Tone = isStale ? 'neutral' : found.error > 0 ? 'danger' : found.warning > 0 ? 'warning' : 'good';
  const said = words.found(found.error, found.warning, found.info);
  return <StatusChip tone={tone}>{isStale ? `${said}, ${words.stale}` : said}</StatusChip>;
}

function FileMenu({ listed, actions }: { readonly listed: ListedFile; readonly actions: FileActions }) {
  const { messages } = useLocale();
  const words = messages.profiles.list;
  const about = messages.profileAbout;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <IconButton
        aria-label={words.more(listed.file.name)}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Icon path={mdiDotsHorizontal} />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => actions.newer(listed.file))}>{words.newer}</MenuItem>
        <MenuItem onClick={choose(() => actions.compare(listed.file))}>{messages.compare.command}</MenuItem>
        <MenuItem onClick={choose(() => actions.about(listed.file))}>{about.menu}</MenuItem>
        <MenuItem onClick={choose(() => actions.rename(listed.file))}>{words.rename}</MenuItem>
        <MenuItem onClick={choose(() => actions.remove(listed))} sx={{ color: 'error.main' }}>
          {words.remove}
        </MenuItem>
      </Menu>
    </>
  );
}

function StorageLine({ storage }: { readonly storage: StorageEstimate }) {
  const { locale, messages } = useLocale();
  const words = messages.profiles.list.storage(bytesText(storage.used, locale), bytesText(storage.limit, locale));
  const kept = messages.profileAbout.storage;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        color: 'text.secondary',
      }}
    >
      <Icon path={mdiDatabaseOutline} sx={{ fontSize: 16 }} />
      <Typography variant="caption">{words}</Typography>
      <LinearProgress
        aria-label={words}
        variant="determinate"
        value={storage.limit > 0 ? Math.min(100, (storage.used / storage.limit) * 100) : 0}
        sx={{ width: 160, borderRadius: 1 }}
      />
      {!storage.isPersistent && <Icon path={mdiAlertOutline} sx={{ fontSize: 16, color: 'warning.main' }} />}
      <Typography variant="caption">{storage.isPersistent ? kept.persistent : kept.fleeting}</Typography>
    </Box>
  );
}
