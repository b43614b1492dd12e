import { Autocomplete, TextField } from '@mui/material';
import { useText } from '../../../text/text';
import { enteredIn, type InputProps } from './input-props';
import { enter, nothing, saidBy } from './profile-draft';

/** One of the allowed values, found by typing; what the file has instead stays to be seen until another is chosen. */
export function ChoiceInput({ field, inputId, helpId, isInvalid, onDraft }: InputProps) {
  const words = useText().profileEdit.form;
  const options = field.column.definition?.options ?? [];
  const text = enteredIn(field);
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label || value;
  const values = options.map(({ value }) => value);
  return (
    <Autocomplete
      id={inputId}
      // What is not among the options can be shown, and not be chosen again.
      options={values.includes(text) || text === '' ? values : [...values, text]}
      getOptionLabel={labelOf}
      getOptionDisabled={(value) => !values.includes(value)}
      value={text === '' ? null : text}
      onChange={(_, value) => onDraft(value === null ? nothing : enter(field.column, value))}
      autoHighlight
      renderInput={(input) => (
        <TextField
          {...input}
          error={isInvalid}
          placeholder={saidBy(field) === '' ? words.emptyText : words.noValue}
          slotProps={{
            ...input.slotProps,
            htmlInput: { ...input.slotProps.htmlInput, 'aria-describedby': helpId },
          }}
        />
      )}
      slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 240 } } }}
    />
  );
}
