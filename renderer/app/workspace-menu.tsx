import { Divider, Menu, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useSession } from '../session/session';
import { useText } from '../text/text';
import { ConfirmDialog } from '../ui/confirm-dialog';

/** What can be done with the workspace as a whole. */
export function WorkspaceMenu(props: {
  readonly anchor: HTMLElement | null;
  readonly open: boolean;
  readonly name: string;
  onClose(): void;
  onRenamed(name: string): void;
  onEndWorkspace(): Promise<void>;
}) {
  const { app } = useText();
  const { commands } = useSession();
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const ask = (what: 'rename' | 'delete') => {
    props.onClose();
    setAsking(what);
  };
  return (
    <>
      <Menu anchorEl={props.anchor} open={props.open} onClose={props.onClose}>
        {props.open &&
          commands()
            .filter(({ id }) => id.startsWith('workspace.'))
            .map(({ id, label, enabled, run }) => (
              <MenuItem
                key={id}
                dense
                disabled={enabled === false}
                onClick={() => {
                  props.onClose();
                  run();
                }}
              >
                {label}
              </MenuItem>
            ))}
        <Divider />
        <MenuItem dense onClick={() => ask('rename')}>
          {app.renameWorkspace}
        </MenuItem>
        <MenuItem dense onClick={() => ask('delete')}>
          {app.closeWorkspace}
        </MenuItem>
      </Menu>
      {asking === 'rename' && (
        <RenameDialog name={props.name} onRenamed={props.onRenamed} onClose={() => setAsking(null)} />
      )}
      <ConfirmDialog
        open={asking === 'delete'}
        title={app.deleteWorkspace.title(props.name)}
        onCancel={() => setAsking(null)}
        choices={[
          { label: app.cancel, autoFocus: true, run: () => setAsking(null) },
          { label: app.deleteWorkspace.confirm, tone: 'danger', run: () => void props.onEndWorkspace() },
        ]}
      >
        {app.deleteWorkspace.body}
      </ConfirmDialog>
    </>
  );
}

function RenameDialog(props: { readonly name: string; onRenamed(name: string): void; onClose(): void }) {
  const { app } = useText();
  const { store, notifyFault } = useSession();
  const [name, setName] = useState(props.name);
  const rename = async () => {
    if (!name.trim()) return;
    const renamed = await store.renameWorkspace(name.trim());
    if (renamed.ok) props.onRenamed(renamed.value.name);
    else notifyFault(renamed.error);
    props.onClose();
  };
  return (
    <ConfirmDialog
      open
      title={app.workspaceName}
      onCancel={props.onClose}
      choices={[
        { label: app.cancel, run: props.onClose },
        { label: app.rename, tone: 'main', disabled: !name.trim(), run: () => void rename() },
      ]}
    >
      <TextField
        autoFocus
        fullWidth
        margin="dense"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void rename();
        }}
        slotProps={{ htmlInput: { 'aria-label': app.workspaceName, maxLength: 80 } }}
      />
    </ConfirmDialog>
  );
}
