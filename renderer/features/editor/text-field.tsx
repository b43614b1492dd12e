import { TextField } from '@mui/material';
import type { EditableField } from '#shared/attribute/attribute';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** The fields that are plain text. */
export type TextFieldName = Extract<EditableField, 'code' | 'name' | 'label' | 'description' | 'expression'>;

/** A field of plain text, of one line or of several. */
export const PlainTextField = memoField(PlainText, ({ field }) => [field]);

function PlainText(props: {
  readonly form: EditorForm;
  readonly field: TextFieldName;
  readonly lines?: number;
  readonly code?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { form, field } = props;
  const locked = form.isLocked(field);
  return (
    <FormField form={form} field={field}>
      {({ inputId, helpId, invalid }) => (
        <TextField
          id={inputId}
          fullWidth
          value={form.draft[field]}
          error={invalid}
          autoFocus={props.autoFocus ?? false}
          multiline={props.lines !== undefined}
          {...(props.lines !== undefined && { minRows: props.lines, maxRows: 8 })}
          onChange={(event) => form.set(field, event.target.value)}
          slotProps={{
            htmlInput: { readOnly: locked, 'aria-describedby': helpId, spellCheck: !props.code, autoComplete: 'off' },
            input: {
              sx: { ...(props.code && { fontFamily: 'monospace' }), ...(locked && { bgcolor: 'action.hover' }) },
            },
          }}
        />
      )}
    </FormField>
  );
}
