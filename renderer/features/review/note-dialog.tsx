import { TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../text/text';
import { FormDialog } from '../../ui/form-dialog';

/** Writes down what is no decision: a question, a hint for the next who looks. */
export function NoteDialog(props: {
  readonly label: string;
  readonly note: string;
  onNote(note: string): void;
  onClose(): void;
}) {
  const words = useText().review;
  const [note, setNote] = useState(props.note);
  return (
    <FormDialog
      title={words.noting.title(props.label)}
      confirm={words.noting.confirm}
      cancel={words.answering.cancel}
      canConfirm
      onConfirm={() => props.onNote(note)}
      onClose={props.onClose}
    >
      <TextField
        label={words.noting.label}
        value={note}
        autoFocus
        fullWidth
        multiline
        minRows={3}
        maxRows={10}
        sx={{ mt: 1 }}
        onChange={({ target }) => setNote(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onKeyDown={(event) => {
          // Enter makes a new line here; with Ctrl or Cmd it keeps the note.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onNote(note);
        }}
      />
    </FormDialog>
  );
}
