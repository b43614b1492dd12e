import { Box, LinearProgress, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import type { CombinationRisk, Grouping } from '#shared/risk/combination-risk';
import { shareText } from '#shared/text/reviews';
import { useLocale } from '../../text/text';

/** What comparing profiles came to: figures, how they spread, what singles people out and what would help. */
export function CombinationResult({ risk, labelOf }: { readonly risk: CombinationRisk; labelOf(id: string): string }) {
  const { language, locale, messages } = useLocale();
  const words = messages.risk.combination;
  const { rows, k, all } = risk;
  if (rows === 0) return <Typography variant="body2">{words.noRows}</Typography>;
  const filled = risk.bands.filter((band) => band.rows > 0);
  const share = (count: number) => shareText(count / rows, language);
  const facts = [
    [words.smallest, all.smallest.toLocaleString(locale)],
    [words.unique, words.of(all.unique, share(all.unique))],
    [words.small(k), words.of(all.small, share(all.small))],
  ] as const;
  return (
    <div>
      <div role="status">
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '150px 1fr', rowGap: 0.5, mb: 2 }}>
          {facts.map(([term, value]) => (
            <Box key={term} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {term}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 500, userSelect: 'text' }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
      </div>
      <Listed title={words.bands}>
        {filled.map(({ from, to, rows: inBand }) => (
          <Line
            key={from}
            share={inBand / rows}
            label={words.band(from, to)}
            detail={words.bandRows(inBand, share(inBand))}
          />
        ))}
      </Listed>
      {risk.singlingOut.length === 0 ? (
        <Typography variant="body2" sx={{ mb: 2, color: 'text.secondary' }}>
          {words.noSets}
        </Typography>
      ) : (
        <Listed title={words.sets}>
          {risk.singlingOut.map((set) => (
            <Line
              key={set.columns.join(' ')}
              share={set.small / rows}
              label={namesOf(set, labelOf)}
              detail={words.set(share(set.small), k)}
            />
          ))}
        </Listed>
      )}
      {risk.hints.length > 0 && (
        <Listed title={words.hints}>
          {risk.hints.slice(0, 5).map(({ column, generalisation, after }) => (
            <Line
              key={`${column} ${generalisation}`}
              share={after.small / rows}
              label={words.generalisations[generalisation](labelOf(column))}
              detail={words.after(share(after.small))}
            />
          ))}
        </Listed>
      )}
    </div>
  );
}

function namesOf({ columns }: Grouping, labelOf: (id: string) => string): string {
  return columns.map(labelOf).join(' + ');
}

function Listed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography id={id} component="h4" variant="body2" sx={{ fontWeight: 500, mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" aria-labelledby={id} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {children}
      </Box>
    </Box>
  );
}

function Line(props: { readonly share: number; readonly label: string; readonly detail: string }) {
  return (
    <Box component="li" sx={{ py: 0.5 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {props.label}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '96px 1fr', columnGap: 1, alignItems: 'center' }}>
        <LinearProgress
          variant="determinate"
          value={Math.min(100, props.share * 100)}
          aria-label={`${props.label}, ${props.detail}`}
          sx={{ height: 6, borderRadius: 1 }}
        />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {props.detail}
        </Typography>
      </Box>
    </Box>
  );
}
