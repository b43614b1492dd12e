import { Box, Typography } from '@mui/material';
import { describeReason } from '#shared/detect/describe-reason';
import type { Proposal } from '#shared/detect/proposal';
import type { Suggestion } from '#shared/review/suggest';
import { reviewWords } from '#shared/text/reviews';
import { useLocale } from '../../text/text';

/** A weight of so much fills half of the scale. */
const fullWeight = 3;

interface Ground {
  readonly key: string;
  readonly sentence: string;
  readonly from: string;
  /** Null for what is no matter of weighing: inheritance. */
  readonly weight: number | null;
}

/** Each ground of a proposal with what it weighs, the heaviest first: to the right for personal, to the left against. */
export function ReasonBreakdown({
  proposal,
  suggestion,
}: {
  readonly proposal: Proposal;
  readonly suggestion: Suggestion;
}) {
  const { language, locale, messages } = useLocale();
  const words = messages.review.detail;
  const grounds: Ground[] = [
    ...suggestion.inherits.map((code) => ({
      key: `inherits ${code}`,
      sentence: reviewWords(language).inherits(code),
      from: words.from.formula,
      weight: null,
    })),
    ...proposal.reasons
      .toSorted((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
      .map((reason) => ({
        key: `${reason.from} ${reason.code} ${reason.words}`,
        sentence: describeReason(reason, language),
        from: words.from[reason.from],
        weight: reason.weight,
      })),
  ];
  if (grounds.length === 0) {
    return <Typography sx={{ color: 'text.secondary', maxWidth: 560 }}>{words.noReasons}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {grounds.map((ground) => (
        <Box
          component="li"
          key={ground.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) 92px 120px 44px',
            columnGap: 1.5,
            alignItems: 'center',
            py: 0.5,
            borderBottom: 1,
            borderColor: 'divider',
            fontSize: 13,
          }}
        >
          <span>{ground.sentence}</span>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
            {ground.from}
          </Box>
          <WeightBar weight={ground.weight ?? fullWeight} />
          <Box
            component="span"
            sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontSize: 12 }}
            title={(ground.weight ?? 1) > 0 ? words.towards : words.away}
          >
            {ground.weight === null ? '—' : signed(ground.weight, locale)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function WeightBar({ weight }: { readonly weight: number }) {
  const width = `${Math.min(1, Math.abs(weight) / fullWeight) * 50}%`;
  const isTowards = weight > 0;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 8, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Box sx={{ position: 'absolute', insetBlock: 0, left: '50%', width: '1px', bgcolor: 'divider' }} />
      <Box
        sx={{
          position: 'absolute',
          insetBlock: 0,
          width,
          borderRadius: 1,
          ...(isTowards ? { left: '50%', bgcolor: 'primary.main' } : { right: '50%', bgcolor: 'text.secondary' }),
        }}
      />
    </Box>
  );
}

function signed(weight: number, locale: string): string {
  return weight.toLocaleString(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
}
