import { MenuItem, TextField } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useText } from '../../text/text';

const none = '';

/** Chooses the file that says what the platform holds now, or none. */
export function SnapshotField(props: {
  readonly files: readonly ProfileFile[];
  readonly value: ProfileFile | null;
  onChange(file: string | null): void;
}) {
  const words = useText().sync.snapshot;
  return (
    <TextField
      select
      label={words.label}
      value={props.value?.id ?? none}
      onChange={({ target }) => props.onChange(target.value === none ? null : target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ width: 240 }}
    >
      <MenuItem value={none}>{words.none}</MenuItem>
      {props.files.length === 0 && (
        <MenuItem disabled value="no-files" sx={{ maxWidth: 320, whiteSpace: 'normal' }}>
          {words.noFiles}
        </MenuItem>
      )}
      {props.files.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
