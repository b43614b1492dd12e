import { Autocomplete, Chip, TextField } from '@mui/material';
import { mdiClose } from '@mdi/js';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';

/** A field of several short texts as chips, with suggestions; Enter takes what is typed, Backspace the last chip away. */
export const KeyListField = memoField(KeyList, ({ field }) => [field]);

function KeyList(props: {
  readonly form: EditorForm;
  readonly field: 'dataCategories' | 'purposes';
  readonly suggestions: readonly string[];
  readonly placeholder: string;
}) {
  const { form, field, suggestions } = props;
  const { editor } = useText();
  const chosen = form.draft[field];
  const isForeign = field === 'dataCategories' && chosen.some((key) => !suggestions.includes(key));
  return (
    <FormField form={form} field={field} note={isForeign ? editor.dataCategories.foreign : null}>
      {({ inputId, helpId, invalid }) => (
        <Autocomplete
          multiple
          freeSolo
          id={inputId}
          disabled={form.isLocked(field)}
          options={suggestions}
          filterSelectedOptions
          value={[...chosen]}
          onChange={(_, keys) => form.set(field, unique(keys))}
          renderValue={(keys, itemProps) =>
            keys.map((key, index) => {
              const { key: itemKey, ...chip } = itemProps({ index });
              return (
                <Chip
                  key={itemKey}
                  size="small"
                  label={key}
                  deleteIcon={<Icon path={mdiClose} titleAccess={editor.remove(key)} />}
                  {...chip}
                  sx={{ borderRadius: 1 }}
                />
              );
            })
          }
          renderInput={(input) => (
            <TextField
              {...input}
              error={invalid}
              placeholder={chosen.length === 0 ? props.placeholder : ''}
              slotProps={{
                ...input.slotProps,
                htmlInput: { ...input.slotProps.htmlInput, 'aria-describedby': helpId },
              }}
            />
          )}
          slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 240 } } }}
        />
      )}
    </FormField>
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
