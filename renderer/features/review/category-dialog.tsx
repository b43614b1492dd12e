import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { dataCategoryKeys } from '#shared/attribute/data-categories';
import { useText } from '../../text/text';
import { FormDialog } from '../../ui/form-dialog';

/** Chooses the data category that the next decision about an attribute sets. */
export function CategoryDialog(props: {
  readonly label: string;
  readonly category: string | null;
  onChoose(category: string): void;
  onClose(): void;
}) {
  const words = useText().review;
  const [category, setCategory] = useState(props.category);
  return (
    <FormDialog
      title={words.choosing.title(props.label)}
      confirm={words.choosing.confirm}
      cancel={words.answering.cancel}
      canConfirm={category !== null}
      onConfirm={() => category !== null && props.onChoose(category)}
      onClose={props.onClose}
    >
      <Autocomplete
        options={dataCategoryKeys}
        value={category}
        autoHighlight
        openOnFocus
        onChange={(_, value) => setCategory(value)}
        renderInput={(input) => (
          <TextField
            {...input}
            autoFocus
            // What is typed takes the place of what is there.
            onFocus={({ target }) => target.select()}
            label={words.choosing.label}
            helperText={words.choosing.help}
            sx={{ mt: 1 }}
          />
        )}
        slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 260 } } }}
      />
    </FormDialog>
  );
}
