import { mdiChevronDown, mdiCloudOffOutline, mdiCloudUploadOutline, mdiMagnify, mdiRedo, mdiUndo } from '@mdi/js';
import { Box, ButtonBase, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useNetworkUse } from '../features/sync/push-runs';
import { shownKeys } from '../session/keys';
import { useSession, useUndoState } from '../session/session';
import { useText } from '../text/text';
import { Icon } from '../ui/icon';
import { KeyHint } from '../ui/key-hint';
import { WorkspaceMenu } from './workspace-menu';

/** Workspace at the left, search and commands in the middle, undo and the network's state at the right. */
export function TopBar(props: { readonly isMac: boolean; onPalette(): void; onEndWorkspace(): Promise<void> }) {
  const { app } = useText();
  return (
    <Box
      component="header"
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr minmax(240px, 420px) 1fr',
        alignItems: 'center',
        gap: 2,
        px: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <WorkspaceButton onEndWorkspace={props.onEndWorkspace} />
      <ButtonBase
        onClick={props.onPalette}
        sx={{
          height: 28,
          px: 1,
          gap: 1,
          justifyContent: 'flex-start',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          color: 'text.secondary',
          fontSize: 13,
          '&:hover': { borderColor: 'text.disabled' },
        }}
      >
        <Icon path={mdiMagnify} sx={{ fontSize: 16 }} />
        <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
          {app.search}
        </Box>
        <KeyHint keys={shownKeys('Mod+K', props.isMac)} />
      </ButtonBase>
      <Stack direction="row" spacing={0.5} sx={{ justifyContent: 'flex-end', alignItems: 'center' }}>
        <UndoButtons />
        <NetworkState />
      </Stack>
    </Box>
  );
}

/** Whether the app speaks to anybody just now, and to whom. */
function NetworkState() {
  const { app } = useText();
  const { go } = useSession();
  const use = useNetworkUse();
  return (
    <Tooltip title={use ? app.networkHelp[use.kind] : app.offlineHelp} describeChild>
      <ButtonBase
        onClick={() => (use ? go('sync', 'runs') : go('settings'))}
        sx={{
          px: 1,
          height: 28,
          gap: 0.75,
          minWidth: 0,
          borderRadius: 1,
          color: use ? 'primary.main' : 'text.secondary',
          fontSize: 12,
        }}
      >
        <Icon path={use ? mdiCloudUploadOutline : mdiCloudOffOutline} sx={{ fontSize: 16 }} />
        <Typography component="span" noWrap sx={{ fontSize: 'inherit', color: 'inherit' }}>
          {use ? app.network[use.kind](use.host) : app.offline}
        </Typography>
      </ButtonBase>
    </Tooltip>
  );
}

function WorkspaceButton({ onEndWorkspace }: { onEndWorkspace(): Promise<void> }) {
  const { workspace } = useSession();
  const { app } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [name, setName] = useState(workspace.facts.name);
  return (
    <>
      <ButtonBase
        ref={setAnchor}
        aria-haspopup="menu"
        aria-label={`${app.workspaceMenu}: ${name}`}
        onClick={() => setMenuOpen(true)}
        sx={{
          justifySelf: 'start',
          px: 1,
          height: 28,
          gap: 0.5,
          borderRadius: 1,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Typography variant="subtitle2" noWrap sx={{ maxWidth: 260 }}>
          {name}
        </Typography>
        <Icon path={mdiChevronDown} sx={{ fontSize: 16, color: 'text.secondary' }} />
      </ButtonBase>
      <WorkspaceMenu
        anchor={anchor}
        open={menuOpen}
        name={name}
        onClose={() => setMenuOpen(false)}
        onRenamed={setName}
        onEndWorkspace={onEndWorkspace}
      />
    </>
  );
}

function UndoButtons() {
  const { app } = useText();
  const { undo, redo } = useUndoState();
  const session = useSession();
  const run = (id: string) =>
    session
      .commands()
      .find((command) => command.id === id)
      ?.run();
  const undoLabel = undo ? app.undoing(app.actions[undo.action]) : app.nothingToUndo;
  const redoLabel = redo ? app.redoing(app.actions[redo.action]) : app.nothingToRedo;
  return (
    <>
      <StepButton label={undoLabel} icon={mdiUndo} onPress={undo && (() => run('edit.undo'))} />
      <StepButton label={redoLabel} icon={mdiRedo} onPress={redo && (() => run('edit.redo'))} />
    </>
  );
}

/** It stays where the keyboard is when there is nothing more to do: a disabled button would let go of it. */
function StepButton(props: { readonly label: string; readonly icon: string; readonly onPress: (() => void) | null }) {
  const { label, icon, onPress } = props;
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        aria-disabled={onPress === null}
        disableRipple={onPress === null}
        onClick={() => onPress?.()}
        sx={{ '&[aria-disabled="true"]': { color: 'action.disabled', cursor: 'default', bgcolor: 'transparent' } }}
      >
        <Icon path={icon} />
      </IconButton>
    </Tooltip>
  );
}
