import { Box, FormHelperText, Stack, Tooltip } from '@mui/material';
import { mdiLockOutline } from '@mdi/js';
import { useId, type ReactNode } from 'react';
import type { EditableField } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { EditorForm } from './editor-form';

/** What the control of a field needs to be named and described for everyone. */
export interface FieldIds {
  readonly labelId: string;
  readonly inputId: string;
  readonly helpId: string;
  readonly invalid: boolean;
}

/** What helps to fill a field, or says what is wrong with it: quieter than the field itself. */
export const helpStyle = { mx: 0, mt: 0.25, fontSize: 11.5, lineHeight: 1.35 } as const;

/** A field's label, control, help and problem, one below the other. */
export function FormField(props: {
  readonly form: EditorForm;
  readonly field: EditableField;
  /** What stands at the right of the label. */
  readonly aside?: ReactNode;
  readonly note?: string | null;
  children(ids: FieldIds): ReactNode;
}) {
  const { form, field } = props;
  const { attributes } = useText();
  const id = useId();
  const ids = { labelId: `${id}-label`, inputId: `${id}-input`, helpId: `${id}-help` };
  const problem = form.problemOf(field);
  return (
    <Box data-field={field}>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center', minHeight: 20, mb: 0.25 }}>
        <Box component="label" id={ids.labelId} htmlFor={ids.inputId} sx={{ fontSize: 13, fontWeight: 500 }}>
          {attributes.fields[field].name}
        </Box>
        {form.isLocked(field) && <Lock />}
        <Box sx={{ flex: 1 }} />
        {props.aside}
      </Stack>
      {props.children({ ...ids, invalid: problem !== null })}
      <FormHelperText id={ids.helpId} error={problem !== null} sx={helpStyle}>
        {problem ?? props.note ?? attributes.fields[field].help}
      </FormHelperText>
    </Box>
  );
}

function Lock() {
  const { editor } = useText();
  return (
    <Tooltip title={editor.locked}>
      <Box
        component="span"
        role="img"
        aria-label={editor.lockedShort}
        sx={{ display: 'inline-flex', color: 'text.secondary' }}
      >
        <Icon path={mdiLockOutline} sx={{ fontSize: 14 }} />
      </Box>
    </Tooltip>
  );
}
