import { mdiInformationOutline } from '@mdi/js';
import { Box, Typography } from '@mui/material';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import type { Sameness } from '#shared/compare/same-value';
import { comparisonWords } from '#shared/text/comparison-words';
import { describeIds } from '#shared/text/comparisons';
import { shareText } from '#shared/text/report-words';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { ComparedFiles } from './compared-file';

/** How many rows came, went and changed, and what to know about the ids. */
export function Figures(props: {
  readonly files: ComparedFiles;
  readonly summary: ComparisonSummary;
  readonly sameness: Sameness;
}) {
  const { files, summary } = props;
  const { language, locale, messages } = useLocale();
  const words = messages.compare;
  const { older, newer, added, removed, changed, same } = summary.rows[props.sameness];
  const both = changed + same;
  const figures = [
    { name: words.kinds.changed, count: changed, share: shareText(changed, both, language), color: 'warning.main' },
    { name: words.kinds.added, count: added, share: shareText(added, newer, language), color: 'success.main' },
    { name: words.kinds.removed, count: removed, share: shareText(removed, older, language), color: 'error.main' },
    { name: words.same, count: same, share: shareText(same, both, language), color: 'text.primary' },
  ];
  const ids = [
    [files.older.name, describeIds(summary.ids.older, language)],
    [files.newer.name, describeIds(summary.ids.newer, language)],
  ].filter(([, said]) => said !== '');
  return (
    <Box sx={{ px: 2.5, pt: 0.75, pb: 1.5, flexShrink: 0 }}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, m: 0 }}>
        {figures.map(({ name, count, share, color }) => (
          <Box key={name} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 0.75, minWidth: 132 }}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'baseline', gap: 1 }}>
              <Box
                component="span"
                sx={{
                  fontSize: 20,
                  fontWeight: 700,
                  fontVariantNumeric: 'tabular-nums',
                  color: count > 0 ? color : '',
                }}
              >
                {count.toLocaleString(locale)}
              </Box>
              <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }}>
                {count > 0 && share}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
      {ids.length > 0 && (
        <Box role="note" aria-label={words.idsTitle} sx={{ display: 'flex', gap: 1, mt: 1.25, fontSize: 12 }}>
          <Icon path={mdiInformationOutline} sx={{ fontSize: 16, color: 'text.secondary', mt: 0.125 }} />
          <Box sx={{ color: 'text.secondary', maxWidth: 900 }}>
            {ids.map(([file, said]) => (
              <div key={file}>
                {file}
                {': '}
                {said}
              </div>
            ))}
            <div>{comparisonWords[language].idsPaired}</div>
          </Box>
        </Box>
      )}
    </Box>
  );
}
