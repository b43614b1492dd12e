import { Autocomplete, Box, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** The attribute that holds the consent, found by its code or by the words people see. */
export const ConsentField = memoField(ConsentChoice, () => ['consentAttribute', 'code']);

function ConsentChoice(props: { readonly form: EditorForm; readonly definitions: readonly AttributeDefinition[] }) {
  const { form } = props;
  const { editor } = useText();
  const { definitions } = props;
  const { code: own } = form.draft;
  const labels = useMemo(() => {
    const others = definitions.filter((other) => other.code !== own && !other.retired);
    return new Map(others.map((other) => [other.code, other.label]));
  }, [definitions, own]);
  const codes = useMemo(() => [...labels.keys()], [labels]);
  return (
    <FormField form={form} field="consentAttribute">
      {({ inputId, helpId, invalid }) => (
        <Autocomplete
          freeSolo
          id={inputId}
          disabled={form.isLocked('consentAttribute')}
          options={codes}
          value={form.draft.consentAttribute === '' ? null : form.draft.consentAttribute}
          filterOptions={(options, { inputValue }) => {
            const wanted = inputValue.toLocaleLowerCase();
            return options
              .filter((code) => `${code} ${labels.get(code) ?? ''}`.toLocaleLowerCase().includes(wanted))
              .slice(0, 100);
          }}
          onInputChange={(_, text, reason) => {
            if (reason !== 'reset') form.set('consentAttribute', text.trim());
          }}
          onChange={(_, code) => form.set('consentAttribute', code ?? '')}
          renderOption={({ key, ...item }, code) => (
            <Box component="li" key={key} {...item} sx={{ display: 'flex', gap: 2, fontSize: 13 }}>
              <Box sx={{ fontFamily: 'monospace' }}>{code}</Box>
              <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary' }}>{labels.get(code)}</Box>
            </Box>
          )}
          renderInput={(input) => (
            <TextField
              {...input}
              error={invalid}
              placeholder={editor.consent.none}
              slotProps={{
                ...input.slotProps,
                htmlInput: { ...input.slotProps.htmlInput, 'aria-describedby': helpId },
              }}
            />
          )}
        />
      )}
    </FormField>
  );
}
