import { Autocomplete, TextField } from '@mui/material';
import { readList } from '#shared/format/list-text';
import { writeListLike } from '#shared/profile/list-value';
import { useText } from '../../../text/text';
import { itemChips } from '../../../ui/item-chips';
import { enteredIn, type InputProps } from './input-props';
import { enter, nothing, saidBy } from './profile-draft';
import { TextInput } from './text-input';

/** The items of a list as chips; a text that is no list is edited as the text that it is. */
export function ListInput(props: InputProps) {
  const { field, inputId, helpId, isInvalid, onDraft } = props;
  const words = useText().profileEdit.form;
  const { definition } = field.column;
  const text = enteredIn(field);
  const items = readList(text);
  if (!items.ok || !definition) return <TextInput {...props} />;
  const labelOf = (value: string) => definition.options.find((option) => option.value === value)?.label || value;
  const set = (next: readonly string[]) => {
    const kept = next.map((item) => item.trim()).filter((item) => item !== '');
    onDraft(kept.length === 0 ? nothing : enter(field.column, writeListLike(kept, text, definition.dataType)));
  };
  return (
    <Autocomplete
      multiple
      freeSolo
      id={inputId}
      options={definition.options.map(({ value }) => value)}
      getOptionLabel={labelOf}
      filterSelectedOptions
      value={items.value}
      onChange={(_, next) => set(next)}
      renderValue={itemChips({ labelOf, removeLabel: words.removeItem })}
      renderInput={(input) => (
        <TextField
          {...input}
          error={isInvalid}
          placeholder={items.value.length > 0 ? words.addItem : saidBy(field) === '' ? words.emptyText : words.noValue}
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
