import { Box, Button, Stack } from '@mui/material';
import { useText } from '../../../text/text';

/** How the profile stands, and what can be done with its changes. */
export function ProfileFooter(props: {
  readonly unsaved: number;
  readonly problems: number;
  /** Values that say something else than the file, as saved. */
  readonly edited: number;
  onSave(): void;
  onDiscard(): void;
  onRevertAll(): void;
}) {
  const { unsaved, problems, edited } = props;
  const words = useText().profileEdit.form;
  const status =
    problems > 0
      ? words.fixFirst(problems)
      : unsaved > 0
        ? words.unsaved(unsaved)
        : edited > 0
          ? words.editedCount(edited)
          : words.unchanged;
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center', minHeight: 48, px: 2.25, borderTop: 1, borderColor: 'divider' }}
    >
      <Box
        role="status"
        sx={{ flex: 1, minWidth: 0, fontSize: 12, color: problems > 0 ? 'error.main' : 'text.secondary' }}
      >
        {status}
      </Box>
      {unsaved > 0 ? (
        <Button color="inherit" onClick={props.onDiscard}>
          {words.discard}
        </Button>
      ) : (
        edited > 0 && (
          <Button color="inherit" onClick={props.onRevertAll}>
            {words.revertAll(edited)}
          </Button>
        )
      )}
      <Button variant="contained" disabled={unsaved === 0} onClick={props.onSave}>
        {words.save}
      </Button>
    </Stack>
  );
}
