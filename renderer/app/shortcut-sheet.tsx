import { Box, Dialog, DialogContent, DialogTitle, IconButton, Typography } from '@mui/material';
import { mdiClose } from '@mdi/js';
import { useId, useSyncExternalStore, type ReactNode } from 'react';
import type { Command } from '../session/command';
import { shownKeys } from '../session/keys';
import { useSession } from '../session/session';
import { useText, type Messages } from '../text/text';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';

type GridKey = keyof Messages['app']['shortcuts']['grid'];

/** The grid's own keys: they belong to the focused cell and are no commands. */
const gridKeys: readonly { readonly what: GridKey; readonly keys: readonly string[] }[] = [
  { what: 'move', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { what: 'extend', keys: ['Shift+ArrowDown'] },
  { what: 'edit', keys: ['F2'] },
  { what: 'commit', keys: ['Enter', 'Tab'] },
  { what: 'cancel', keys: ['Esc'] },
  { what: 'toggle', keys: ['Space'] },
  { what: 'copy', keys: ['Mod+C'] },
  { what: 'paste', keys: ['Mod+V'] },
  { what: 'fill', keys: ['Mod+D', 'Mod+R'] },
  { what: 'clear', keys: ['Delete'] },
  { what: 'all', keys: ['Mod+A'] },
  { what: 'ends', keys: ['Mod+Home', 'Mod+End'] },
  { what: 'menu', keys: ['Shift+F10'] },
];

/** Every key that does something now, by group. */
export function ShortcutSheet(props: { readonly open: boolean; readonly isMac: boolean; onClose(): void }) {
  const session = useSession();
  const commands = useSyncExternalStore(session.subscribeCommands, session.commands);
  const { app } = useText();
  const titleId = useId();
  const groups = Map.groupBy(
    commands.filter((command) => command.keys && command.keys.length > 0),
    (command) => command.group,
  );
  return (
    <Dialog open={props.open} onClose={props.onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} sx={{ display: 'flex', alignItems: 'center' }}>
        <Box component="span" sx={{ flex: 1 }}>
          {app.shortcuts.title}
        </Box>
        <IconButton aria-label={app.close} onClick={props.onClose}>
          <Icon path={mdiClose} />
        </IconButton>
      </DialogTitle>
      <DialogContent sx={{ columnCount: { sm: 2 }, columnGap: 5, pb: 3 }} tabIndex={0}>
        <Group title={app.shortcuts.inGrid}>
          {gridKeys.map(({ what, keys }) => (
            <Line key={what} label={app.shortcuts.grid[what]} keys={keys} isMac={props.isMac} />
          ))}
        </Group>
        {[...groups].map(([group, list]) => (
          <Group key={group} title={group}>
            {list.map((command) => (
              <CommandLine key={command.id} command={command} isMac={props.isMac} />
            ))}
          </Group>
        ))}
      </DialogContent>
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ breakInside: 'avoid', mb: 2.5 }}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function CommandLine({ command, isMac }: { readonly command: Command; readonly isMac: boolean }) {
  return <Line label={command.label} keys={command.keys ?? []} isMac={isMac} />;
}

function Line(props: { readonly label: string; readonly keys: readonly string[]; readonly isMac: boolean }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: 13,
      }}
    >
      <Box component="dt" sx={{ flex: 1, color: 'text.secondary' }}>
        {props.label}
      </Box>
      <Box component="dd" sx={{ m: 0, display: 'flex', gap: 1.5 }}>
        {props.keys.map((keys) => (
          <KeyHint key={keys} keys={shownKeys(keys, props.isMac)} />
        ))}
      </Box>
    </Box>
  );
}
