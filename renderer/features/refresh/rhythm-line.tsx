import { Box, TextField } from '@mui/material';
import { useText } from '../../text/text';
import { FormLine } from '../../ui/form-line';
import { LabelledSelect } from '../../ui/labelled-select';
import type { SourceLine } from './form-parts';

/** When a source looks for a newer file. */
export function RhythmLine({ form, problems, change }: SourceLine) {
  const words = useText().refresh.form;
  return (
    <FormLine label={words.when}>
      {(labelId) => (
        <Box role="group" aria-labelledby={labelId} sx={{ display: 'flex', gap: 1.5 }}>
          <LabelledSelect
            label={words.when}
            width={280}
            value={form.rhythm}
            choices={['newer', 'every', 'daily']}
            words={words.rhythms}
            onChange={(rhythm) => change({ rhythm })}
          />
          {form.rhythm === 'every' && (
            <TextField
              type="number"
              label={words.minutes}
              value={form.minutes}
              error={problems.has('minutes')}
              onChange={({ target: { value } }) => change({ minutes: value })}
              sx={{ width: 110 }}
            />
          )}
          {form.rhythm === 'daily' && (
            <TextField
              type="time"
              label={words.at}
              value={form.at}
              error={problems.has('at')}
              onChange={({ target: { value } }) => change({ at: value })}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: 130 }}
            />
          )}
        </Box>
      )}
    </FormLine>
  );
}
