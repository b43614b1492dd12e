import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import { replaceFields } from './find-replace';
import { ReplacePreview } from './replace-preview';
import { useFindReplace } from './use-find-replace';

/** Finds a text in the shown attributes and replaces it, every change in sight before it is made. */
export function FindReplaceDialog(props: {
  readonly selected: readonly AttributeDefinition[];
  readonly shown: readonly AttributeDefinition[];
  onClose(): void;
}) {
  const { attributes } = useText();
  const words = attributes.replace;
  const id = useId();
  const [selectedOnly, setSelectedOnly] = useState(false);
  const state = useFindReplace(selectedOnly ? props.selected : props.shown);
  const { replacement, change } = state;
  const count = state.accepted.length;
  const canApply = count > 0 && !state.isSearching;
  const apply = async () => {
    if (await state.apply()) props.onClose();
  };
  const option = (key: 'matchCase' | 'wholeWord' | 'regex') => (
    <FormControlLabel
      label={words[key]}
      control={<Checkbox checked={replacement[key]} onChange={(_, on) => change({ [key]: on })} sx={{ py: 0.25 }} />}
    />
  );
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={`${id}-title`} maxWidth="md" fullWidth>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canApply) void apply();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={`${id}-title`}>{words.title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: 452 }}>
          <Stack direction="row" spacing={1.5} sx={{ pt: 1 }}>
            <TextField
              autoFocus
              fullWidth
              label={words.find}
              value={replacement.find}
              error={state.patternProblem !== null}
              helperText={state.patternProblem}
              onChange={(event) => change({ find: event.target.value })}
              slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
            />
            <TextField
              fullWidth
              label={words.replaceWith}
              value={replacement.replaceWith}
              onChange={(event) => change({ replaceWith: event.target.value })}
              slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
            />
          </Stack>
          <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 0.5 }}>
            <Typography component="span" sx={{ color: 'text.secondary', fontSize: 13, mr: 1.75 }}>
              {words.fields}
            </Typography>
            {replaceFields.map((field) => (
              <FormControlLabel
                key={field}
                label={attributes.fields[field].name}
                control={
                  <Checkbox
                    checked={replacement.fields.includes(field)}
                    onChange={(_, on) =>
                      change({
                        fields: replaceFields.filter((each) =>
                          each === field ? on : replacement.fields.includes(each),
                        ),
                      })
                    }
                    sx={{ py: 0.25 }}
                  />
                }
              />
            ))}
          </Stack>
          <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 0.5 }}>
            {option('matchCase')}
            {option('wholeWord')}
            {option('regex')}
            {props.selected.length > 1 && (
              <FormControlLabel
                label={words.scopeSelected}
                control={
                  <Checkbox checked={selectedOnly} onChange={(_, on) => setSelectedOnly(on)} sx={{ py: 0.25 }} />
                }
              />
            )}
          </Stack>
          <ReplacePreview state={state} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={!canApply}>
            {words.apply(count)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
