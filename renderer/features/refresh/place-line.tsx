import { Box, Button, TextField, Typography } from '@mui/material';
import type { PlaceKind } from '#shared/refresh/sighting';
import { useText } from '../../text/text';
import { FormLine } from '../../ui/form-line';
import type { SourceLine } from './form-parts';

/** Where newer files come from: a file, or the newest of a folder. */
export function PlaceLine(props: SourceLine & { readonly isNew: boolean; onChoose(kind: PlaceKind): void }) {
  const words = useText().refresh.form;
  const { form, problems, change } = props;
  return (
    <FormLine label={words.place}>
      {(labelId) => (
        <>
          <Box role="group" aria-labelledby={labelId} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Button variant="outlined" autoFocus={props.isNew} onClick={() => props.onChoose('folder')}>
              {words.chooseFolder}
            </Button>
            <Button variant="outlined" onClick={() => props.onChoose('file')}>
              {words.chooseFile}
            </Button>
            <Typography
              variant="body2"
              noWrap
              sx={{ minWidth: 0, color: form.place ? 'text.primary' : 'text.secondary' }}
            >
              {form.place ? words[form.place.kind](form.place.name) : words.noPlace}
            </Typography>
          </Box>
          {form.place?.kind === 'folder' && (
            <TextField
              label={words.pattern}
              value={form.pattern}
              error={problems.has('pattern')}
              helperText={words.patternHelp}
              onChange={({ target: { value } }) => change({ pattern: value })}
              slotProps={{ htmlInput: { spellCheck: false, maxLength: 200 } }}
              sx={{ mt: 1.5, width: 420 }}
            />
          )}
        </>
      )}
    </FormLine>
  );
}
