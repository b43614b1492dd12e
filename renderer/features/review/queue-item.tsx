import { Box, Typography } from '@mui/material';
import type { ReviewItem } from '#shared/review/group';
import { isOpen } from '#shared/review/state';
import { reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { visuallyHidden } from '../../ui/visually-hidden';
import { suggestionKey } from './suggestion-key';

const riskColors = { high: 'error.main', medium: 'warning.main', low: 'divider' } as const;

/** One attribute of the queue: what it is called, what is proposed, how urgent it is. */
export function QueueItem(props: {
  readonly id: string;
  readonly item: ReviewItem;
  readonly label: string;
  readonly isFocused: boolean;
  readonly place: { readonly top: number; readonly height: number };
  onFocus(): void;
}) {
  const { item, label, isFocused } = props;
  const { language, messages } = useLocale();
  const words = messages.review;
  const { states, levels } = reviewWords(language);
  const { state } = item.standing;
  const open = isOpen(state);
  return (
    <Box
      id={props.id}
      role="option"
      aria-selected={isFocused}
      style={props.place}
      onClick={props.onFocus}
      sx={{
        position: 'absolute',
        insetInline: 0,
        display: 'grid',
        gridTemplateColumns: '3px minmax(0, 1fr) auto',
        columnGap: 1.25,
        alignItems: 'center',
        pr: 1.5,
        cursor: 'default',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: isFocused ? 'action.selected' : 'transparent',
        '&:hover': { bgcolor: isFocused ? 'action.selected' : 'action.hover' },
      }}
    >
      <Box sx={{ height: '100%', bgcolor: open ? riskColors[item.risk.level] : 'transparent' }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography noWrap variant="body2" sx={{ fontWeight: isFocused ? 600 : 500, lineHeight: 1.35 }}>
          {label}
        </Typography>
        <Typography noWrap variant="caption" sx={{ display: 'block', color: 'text.secondary', lineHeight: 1.3 }}>
          <Box component="span" sx={{ fontFamily: 'monospace' }}>
            {item.code}
          </Box>
          {item.suggestion.category !== null && open && ` · ${item.suggestion.category}`}
        </Typography>
      </Box>
      <StatusChip tone={toneOf(item)}>
        {state === 'again' || state === 'requested' || !open
          ? states[state]
          : words.short[suggestionKey(item.suggestion)]}
      </StatusChip>
      {/* To the eyes the colour says it. */}
      <Box component="span" sx={visuallyHidden}>
        {open ? levels[item.risk.level] : ''}
      </Box>
    </Box>
  );
}

function toneOf({ standing: { state }, suggestion }: ReviewItem): Tone {
  if (state === 'again') return 'warning';
  if (state === 'requested') return 'accent';
  const answer = isOpen(state) ? suggestion.answer : state;
  return answer === 'not-personal' ? 'neutral' : answer === null ? 'warning' : 'accent';
}
