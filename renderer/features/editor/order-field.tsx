import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** A whole number or nothing. Only digits reach the draft, so that it never holds half a number. */
export const OrderField = memoField(OrderNumber, () => ['order']);

function OrderNumber({ form }: { readonly form: EditorForm }) {
  const { editor } = useText();
  const { order } = form.draft;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FormField form={form} field="order">
      {({ inputId, helpId, invalid }) => (
        <TextField
          id={inputId}
          error={invalid}
          disabled={form.isLocked('order')}
          placeholder={editor.order.placeholder}
          value={typed ?? (order === null ? '' : String(order))}
          onChange={(event) => {
            const text = event.target.value.trim();
            if (!/^-?\d{0,9}$/.test(text)) return;
            setTyped(text);
            form.set('order', /\d/.test(text) ? Number(text) : null);
          }}
          onBlur={() => setTyped(null)}
          slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-describedby': helpId } }}
          fullWidth
        />
      )}
    </FormField>
  );
}
