import { Autocomplete, Box, TextField } from '@mui/material';
import { readUnit, unitCodes } from '#shared/attribute/unit';
import { useLocale, useText } from '../../text/text';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** A unit as people write it; what is chosen or typed is stored as its code. */
export const UnitField = memoField(UnitChoice, () => ['unit']);

function UnitChoice({ form }: { readonly form: EditorForm }) {
  const { editor } = useText();
  const { language } = useLocale();
  const shown = (code: string) => {
    const reading = readUnit(code, language);
    return reading.known ? reading.shown : code;
  };
  const { unit } = form.draft;
  const isForeign = unit !== '' && !readUnit(unit, language).known;
  const commit = (text: string) => {
    const reading = readUnit(text, language);
    form.set('unit', reading.known ? reading.code : text.trim());
  };
  return (
    <FormField form={form} field="unit" note={isForeign ? editor.unit.unknown : null}>
      {({ inputId, helpId, invalid }) => (
        <Autocomplete
          freeSolo
          selectOnFocus
          autoHighlight={false}
          id={inputId}
          disabled={form.isLocked('unit')}
          options={unitCodes}
          value={unit === '' ? null : unit}
          getOptionLabel={shown}
          onChange={(_, chosen) => commit(chosen ?? '')}
          onBlur={(event) => {
            if (event.target instanceof HTMLInputElement) commit(event.target.value);
          }}
          renderOption={({ key, ...item }, code) => (
            <Box component="li" key={key} {...item} sx={{ display: 'flex', gap: 2, fontSize: 13 }}>
              <Box sx={{ flex: 1 }}>{shown(code)}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{code}</Box>
            </Box>
          )}
          renderInput={(input) => (
            <TextField
              {...input}
              error={invalid}
              placeholder={editor.unit.none}
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
