import { mdiChevronRight } from '@mdi/js';
import { Box, Button, ButtonBase, Stack, Tooltip, Typography } from '@mui/material';
import { startTransition, useEffect, useId, useState } from 'react';
import { countChanges } from '#shared/change/count-changes';
import type { ChangeTable } from '#shared/change/change';
import type { HistoryEntry } from '#shared/change/history-entry';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import { relativeTime } from '../../text/relative-time';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { actionIcons } from './action-icons';
import { cellChangeOf } from './cell-change';
import { CellChangeDetail } from './cell-change-detail';
import { ChangeDetail } from './change-detail';
import type { Restore } from './use-restore';
import { clockTime, exactTime } from './when';

/** An import can hold thousands of changes: that many are shown at a time. */
const detailStep = 50;

/** One entry: what was done, to what, by whom and when; it opens to the values before and after. */
export function EntryRow(props: { readonly entry: HistoryEntry; readonly now: number; readonly restore: Restore }) {
  const { entry } = props;
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  return (
    <Box
      component="li"
      sx={{
        borderBottom: 1,
        borderColor: 'divider',
        // Rows out of sight are not laid out, so a long list scrolls as easily as a short one.
        contentVisibility: 'auto',
        containIntrinsicSize: 'auto 49px',
      }}
    >
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={() => startTransition(() => setOpen(!isOpen))}
        sx={{
          width: '100%',
          justifyContent: 'flex-start',
          textAlign: 'left',
          gap: 1.5,
          px: 2.5,
          minHeight: 48,
          '&:hover': { bgcolor: 'action.hover' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Icon
          path={mdiChevronRight}
          sx={{
            fontSize: 18,
            color: 'text.secondary',
            transform: isOpen ? 'rotate(90deg)' : 'none',
            transition: (theme) => theme.transitions.create('transform', { duration: 120 }),
          }}
        />
        <EntryLine entry={entry} now={props.now} />
      </ButtonBase>
      <Box id={detailId} hidden={!isOpen}>
        {isOpen && <EntryDetail entry={entry} restore={props.restore} />}
      </Box>
    </Box>
  );
}

function EntryLine({ entry, now }: { readonly entry: HistoryEntry; readonly now: number }) {
  const { locale, messages } = useLocale();
  const words = messages.history;
  const { count, thing } = countChanges(entry.changes);
  const isReversal = entry.action === 'undo' || entry.action === 'redo';
  return (
    <>
      <Box
        sx={{
          width: 28,
          height: 28,
          flexShrink: 0,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'action.hover',
          color: 'text.secondary',
        }}
      >
        <Icon path={actionIcons[entry.action]} sx={{ fontSize: 16 }} />
      </Box>
      <Typography component="span" variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>
        {words.actions[entry.action]} <strong>{entry.subject}</strong>
        {isReversal && entry.refersTo !== null && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            · {words.refersTo(entry.refersTo)}
          </Box>
        )}
      </Typography>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', flexShrink: 0 }}>
        {count > 0 ? words.counted(count, thing) : ''}
      </Typography>
      <Typography component="span" variant="body2" noWrap sx={{ width: 140, flexShrink: 0, textAlign: 'right' }}>
        {entry.by || words.unknownPerson}
      </Typography>
      <Tooltip title={exactTime(entry.at, locale)}>
        <Typography
          component="time"
          dateTime={entry.at}
          variant="caption"
          sx={{ width: 150, flexShrink: 0, textAlign: 'right', color: 'text.secondary', whiteSpace: 'nowrap' }}
        >
          {clockTime(entry.at, locale)} · {relativeTime(entry.at, now, locale, words.justNow)}
        </Typography>
      </Tooltip>
      <Typography
        component="span"
        variant="caption"
        sx={{ width: 52, flexShrink: 0, textAlign: 'right', color: 'text.secondary', fontFamily: 'monospace' }}
      >
        {words.entryNumber(entry.seq)}
      </Typography>
    </>
  );
}

const cellTables: ReadonlySet<ChangeTable> = new Set(['cellEdits', 'columnPatches']);

/** The profile files, where the entry changes cells of one; null until they are read. */
function useFilesOf(entry: HistoryEntry): readonly ProfileFile[] | null {
  const { store } = useSession();
  const [files, setFiles] = useState<readonly ProfileFile[] | null>(null);
  const isAsked = entry.changes.some(({ table }) => cellTables.has(table));
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    void store.listProfileFiles().then((list) => wanted && setFiles(list.ok ? list.value : []));
    return () => {
      wanted = false;
    };
  }, [store, isAsked]);
  return files;
}

function EntryDetail({ entry, restore }: { readonly entry: HistoryEntry; readonly restore: Restore }) {
  const { workspace, go } = useSession();
  const { change } = useLocale().messages.history;
  const [shown, setShown] = useState(detailStep);
  const files = useFilesOf(entry);
  const hidden = entry.changes.length - shown;
  return (
    <Stack spacing={1} sx={{ px: 2.5, pb: 2, pt: 0.5, pl: 7 }}>
      {/* The line has no room for all of it. */}
      {entry.changes.length === 0 && (
        <Typography variant="body2" sx={{ userSelect: 'text', overflowWrap: 'anywhere' }}>
          {entry.subject}
        </Typography>
      )}
      {entry.changes.slice(0, shown).map((one, position) => {
        const cells = files && cellChangeOf(one, files, workspace.definition);
        if (cells) return <CellChangeDetail key={position} kind={one.kind} told={cells} />;
        // Until it is known whether they are personal, values of cells are not told.
        if (cellTables.has(one.table)) return null;
        return (
          <ChangeDetail
            key={position}
            change={one}
            subject={entry.action === 'purpose' ? entry.subject : ''}
            current={workspace.definition(one.key)}
            restore={restore}
            onOpen={(code) => go('attributes', code)}
          />
        );
      })}
      {hidden > 0 && (
        <Button
          color="inherit"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => startTransition(() => setShown(shown + detailStep))}
        >
          {change.showMore(Math.min(hidden, detailStep))}
        </Button>
      )}
    </Stack>
  );
}
