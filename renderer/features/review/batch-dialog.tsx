import { Box, Stack, TextField, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { needsReason } from '#shared/review/decide-review';
import type { DeskEntry } from '#shared/review/desk';
import { reviewAnswers, type ReviewAnswer } from '#shared/review/review';
import { describeGroupReason, reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';
import { FormDialog } from '../../ui/form-dialog';
import { Segments } from '../../ui/segments';

/** So many of them are named one by one. */
const named = 8;

/** Shows what one decision about a whole group would change, and takes it. */
export function BatchDialog(props: {
  readonly entries: readonly DeskEntry[];
  onDecide(answer: ReviewAnswer, reason: string): void;
  onClose(): void;
}) {
  const { entries } = props;
  const { language, messages } = useLocale();
  const words = messages.review.batch;
  const { answers } = reviewWords(language);
  const answerId = useId();
  const [first] = entries;
  const because = describeGroupReason(
    entries.map(({ item }) => item),
    language,
  );
  const [answer, setAnswer] = useState<ReviewAnswer>(first?.suggestion.answer ?? 'personal');
  const [typed, setTyped] = useState<string | null>(null);
  const mustSayWhy = first !== undefined && needsReason(first, answer);
  const reason = typed ?? (mustSayWhy ? '' : because);
  return (
    <FormDialog
      title={words.title(entries.length)}
      confirm={words.confirm(entries.length)}
      cancel={messages.review.answering.cancel}
      canConfirm={reason.trim() !== ''}
      maxWidth="sm"
      focusConfirm={reason !== ''}
      onConfirm={() => props.onDecide(answer, reason.trim())}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.because(entries.length)} {because}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, mt: 1, p: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {entries.slice(0, named).map(({ definition }) => (
          <Box component="li" key={definition.code} sx={{ display: 'flex', gap: 1, fontSize: 13, py: 0.25 }}>
            <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {definition.label || definition.name}
            </Box>
            <Box component="span" sx={{ fontFamily: 'monospace', fontSize: 12, color: 'text.secondary' }}>
              {definition.code}
            </Box>
          </Box>
        ))}
        {entries.length > named && (
          <Box component="li" sx={{ fontSize: 12, color: 'text.secondary', pt: 0.5 }}>
            {words.more(entries.length - named)}
          </Box>
        )}
      </Box>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mt: 2 }}>
        <Typography id={answerId} variant="body2">
          {words.answer}
        </Typography>
        <Segments labelId={answerId} values={reviewAnswers} value={answer} words={answers} onChange={setAnswer} />
      </Stack>
      <TextField
        label={words.reason}
        value={reason}
        required
        fullWidth
        autoFocus={reason === ''}
        sx={{ mt: 2 }}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {words.step}
      </Typography>
    </FormDialog>
  );
}
