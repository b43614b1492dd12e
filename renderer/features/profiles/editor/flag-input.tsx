import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { keyOf } from '#shared/profile/value-key';
import { useText } from '../../../text/text';
import type { InputProps } from './input-props';
import { enter, nothing, saidBy } from './profile-draft';

/** Yes, no and no value, all three in sight. */
export function FlagInput({ field, labelId, helpId, onDraft }: InputProps) {
  const { profiles, profileEdit } = useText();
  const said = saidBy(field);
  const key = said ? keyOf(said, 'BOOLEAN') : null;
  const chosen = !said ? 'nothing' : key === null ? null : key === 1 ? 'true' : 'false';
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      size="small"
      value={chosen}
      aria-labelledby={labelId}
      aria-describedby={helpId}
      onChange={(_, next: 'true' | 'false' | 'nothing' | null) => {
        if (next !== null) onDraft(next === 'nothing' ? nothing : enter(field.column, next));
      }}
      sx={{ '& .MuiToggleButton-root': { textTransform: 'none', py: 0.5 } }}
    >
      <ToggleButton value="true">{profiles.yes}</ToggleButton>
      <ToggleButton value="false">{profiles.no}</ToggleButton>
      <ToggleButton value="nothing">{profileEdit.cell.noValue}</ToggleButton>
    </ToggleButtonGroup>
  );
}
