import { FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import type { ReviewAnswer } from '#shared/review/review';
import { reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';
import { FormDialog } from '../../ui/form-dialog';

const other = 'other';

/** Asks why an answer goes against its grounds: a usual reason, or one in own words. */
export function AnswerDialog(props: {
  readonly label: string;
  readonly answer: ReviewAnswer;
  onAnswer(reason: string): void;
  onClose(): void;
}) {
  const { language, messages } = useLocale();
  const words = messages.review.answering;
  const [first = ''] = words.reasons;
  const [chosen, setChosen] = useState(first);
  const [own, setOwn] = useState('');
  const reason = chosen === other ? own.trim() : chosen;
  return (
    <FormDialog
      title={words.title(reviewWords(language).answers[props.answer], props.label)}
      confirm={words.confirm}
      cancel={words.cancel}
      canConfirm={reason !== ''}
      onConfirm={() => props.onAnswer(reason)}
      onClose={props.onClose}
    >
      <RadioGroup sx={{ pt: 0.5 }} aria-label={words.why} value={chosen} onChange={(_, value) => setChosen(value)}>
        {[...words.reasons, other].map((each, at) => (
          <FormControlLabel
            key={each}
            value={each}
            label={each === other ? words.other : each}
            control={<Radio autoFocus={at === 0} />}
          />
        ))}
      </RadioGroup>
      {chosen === other && (
        <TextField
          label={words.why}
          value={own}
          autoFocus
          fullWidth
          sx={{ mt: 1 }}
          onChange={({ target }) => setOwn(target.value)}
        />
      )}
    </FormDialog>
  );
}
