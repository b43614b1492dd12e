import { Box, FormHelperText, Stack, Switch } from '@mui/material';
import { useId } from 'react';
import { useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { helpStyle } from './form-field';
import { memoField } from './memo-field';

/** The fields that are on or off. */
export type SwitchFieldName = 'calculateAnalytics' | 'calculated' | 'array' | 'mandatory';

/** A field that is on or off: words at the left, the switch at the right. */
export const SwitchField = memoField(OnOff, ({ field }) => [field]);

function OnOff({ form, field }: { readonly form: EditorForm; readonly field: SwitchFieldName }) {
  const { attributes, editor } = useText();
  const id = useId();
  const problem = form.problemOf(field);
  const locked = form.isLocked(field);
  return (
    <Stack direction="row" spacing={2} data-field={field} sx={{ alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1 }}>
        <Box component="label" htmlFor={id} sx={{ fontSize: 13, fontWeight: 500 }}>
          {attributes.fields[field].name}
        </Box>
        <FormHelperText id={`${id}-help`} error={problem !== null} sx={helpStyle}>
          {problem ?? (locked ? editor.locked : attributes.fields[field].help)}
        </FormHelperText>
      </Box>
      <Switch
        checked={form.draft[field]}
        disabled={locked}
        onChange={(_, on) => form.set(field, on)}
        sx={{ mt: -0.5 }}
        slotProps={{ input: { id, 'aria-describedby': `${id}-help` } }}
      />
    </Stack>
  );
}
