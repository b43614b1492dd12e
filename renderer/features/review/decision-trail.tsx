import { Box, Stack, Typography } from '@mui/material';
import { dayText, reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';
import { StatusChip } from '../../ui/status-chip';
import { useTrail } from './use-trail';

/** Who decided what about an attribute, when and why; newest first. */
export function DecisionTrail({ code, version }: { readonly code: string; readonly version: unknown }) {
  const { language, messages } = useLocale();
  const words = messages.review.detail;
  const { answers, states } = reviewWords(language);
  const steps = useTrail(code, version);
  if (steps.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.noTrail}</Typography>;
  return (
    <Stack component="ol" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {steps.map(({ seq, kind, decision }) => (
        <Box component="li" key={`${seq} ${kind}`}>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <StatusChip tone={decision.answer === 'not-personal' ? 'neutral' : 'accent'}>
              {answers[decision.answer]}
            </StatusChip>
            <Typography variant="body2">
              {decision.by} · {dayText(decision.at, language)}
            </Typography>
            {kind === 'request' && (
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {states.requested}
              </Typography>
            )}
          </Stack>
          <Typography variant="body2" sx={{ userSelect: 'text' }}>
            {decision.reason}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {[
              decision.approval && words.approvedBy(decision.approval.by, dayText(decision.approval.at, language)),
              decision.reviewBy && words.reviewBy(dayText(decision.reviewBy, language)),
              words.digest(decision.digest),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}
