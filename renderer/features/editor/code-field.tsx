import { Button, TextField } from '@mui/material';
import { useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { PlainTextField } from './text-field';

/** The code: typed for a new attribute, changed only through its own dialog afterwards. */
export function CodeField({ form, onRename }: { readonly form: EditorForm; onRename(): void }) {
  const { editor } = useText();
  if (form.isNew) return <PlainTextField form={form} field="code" code autoFocus />;
  const locked = form.isLocked('code');
  return (
    <FormField
      form={form}
      field="code"
      note={locked ? editor.locked : editor.codeIsRenamed}
      aside={
        locked ? null : (
          <Button size="small" onClick={onRename} sx={{ py: 0, minWidth: 0 }}>
            {editor.rename}
          </Button>
        )
      }
    >
      {({ inputId, helpId }) => (
        <TextField
          id={inputId}
          fullWidth
          value={form.draft.code}
          slotProps={{
            htmlInput: { readOnly: true, 'aria-describedby': helpId },
            input: { sx: { fontFamily: 'monospace', bgcolor: 'action.hover' } },
          }}
        />
      )}
    </FormField>
  );
}
