import { Box, Dialog, InputBase, List, ListItemButton, ListSubheader, Typography } from '@mui/material';
import { useId, useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { shownKeys } from '../session/keys';
import { useDefinitions, useSession } from '../session/session';
import { useText } from '../text/text';
import { KeyHint } from '../ui/key-hint';
import { createPaletteSearch, type PaletteEntry, type PaletteSearch } from './palette-entries';

/** Every command and every attribute, a few letters away. */
export function CommandPalette(props: { readonly open: boolean; readonly isMac: boolean; onClose(): void }) {
  const { palette } = useText().app;
  // Kept while the palette is closed, so that what was folded once serves the next time too.
  const [search] = useState(createPaletteSearch);
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { 'aria-label': palette.title } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: '10vh' } }}
    >
      {props.open && <PaletteContent search={search} isMac={props.isMac} onClose={props.onClose} />}
    </Dialog>
  );
}

function PaletteContent(props: { readonly search: PaletteSearch; readonly isMac: boolean; onClose(): void }) {
  const { search, isMac, onClose } = props;
  const session = useSession();
  const definitions = useDefinitions();
  const commands = useSyncExternalStore(session.subscribeCommands, session.commands);
  const { palette } = useText().app;
  const listId = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useMemo(() => search(words, commands, definitions), [search, words, commands, definitions]);
  const firstAttribute = entries.findIndex((entry) => entry.kind === 'attribute');

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // The dialog gives the focus back first; a command may move it on.
    requestAnimationFrame(() => {
      if (entry.kind === 'command') entry.command.run();
      else session.go('attributes', entry.definition.code);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[chosen]);
    }
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <Box onKeyDown={onKeyDown}>
      <InputBase
        autoFocus
        fullWidth
        value={words}
        placeholder={palette.placeholder}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        sx={{ px: 2, py: 1.25, fontSize: 15, borderBottom: 1, borderColor: 'divider' }}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': palette.placeholder,
            'aria-expanded': true,
            'aria-controls': listId,
            'aria-activedescendant': entries.length > 0 ? optionId(chosen) : undefined,
          },
        }}
      />
      <List
        id={listId}
        role="listbox"
        aria-label={palette.title}
        dense
        sx={{ maxHeight: '52vh', overflowY: 'auto', py: 0.5 }}
      >
        {entries.map((entry, index) => (
          <Box key={keyOf(entry)} role="presentation">
            {index === firstAttribute && (
              <ListSubheader role="presentation" sx={{ lineHeight: '28px', bgcolor: 'transparent' }}>
                {palette.attributes}
              </ListSubheader>
            )}
            <ListItemButton
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              selected={index === chosen}
              ref={index === chosen ? keepVisible : null}
              onClick={() => run(entry)}
              onMouseMove={() => setChosen(index)}
              sx={{ mx: 0.75, borderRadius: 1, gap: 1.5 }}
            >
              <EntryWords entry={entry} isMac={isMac} />
            </ListItemButton>
          </Box>
        ))}
      </List>
      {entries.length === 0 && (
        <Typography role="status" sx={{ p: 3, textAlign: 'center', color: 'text.secondary' }}>
          {palette.nothing}
        </Typography>
      )}
      <Typography
        variant="caption"
        component="p"
        sx={{ px: 2, py: 1, m: 0, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}
      >
        {palette.hint}
      </Typography>
    </Box>
  );
}

function EntryWords({ entry, isMac }: { readonly entry: PaletteEntry; readonly isMac: boolean }) {
  if (entry.kind === 'command') {
    const keys = entry.command.keys?.[0];
    return (
      <>
        <Box component="span" sx={{ color: 'text.secondary', width: 104, flexShrink: 0 }}>
          {entry.command.group}
        </Box>
        <Box component="span" sx={{ flex: 1 }}>
          {entry.command.label}
        </Box>
        {keys && <KeyHint keys={shownKeys(keys, isMac)} />}
      </>
    );
  }
  return (
    <>
      <Box
        component="code"
        sx={{ minWidth: 104, maxWidth: 160, overflow: 'hidden', textOverflow: 'ellipsis', color: 'text.secondary' }}
      >
        {entry.definition.code}
      </Box>
      <Box component="span" sx={{ flex: 1 }}>
        {entry.definition.label || entry.definition.name}
      </Box>
    </>
  );
}

function keyOf(entry: PaletteEntry): string {
  return entry.kind === 'command' ? `command ${entry.command.id}` : `attribute ${entry.definition.code}`;
}

function keepVisible(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
