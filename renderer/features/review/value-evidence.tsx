import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { describeKind } from '#shared/detect/describe-reason';
import type { ScannedColumn } from '#shared/review/evidence';
import { shareText } from '#shared/text/reviews';
import { useSession } from '../../session/session';
import { focusOnRows } from '../../session/rows-to-show';
import { useLocale } from '../../text/text';

/** What the values of an attribute are in each column that was read: shares, what strays among them, masked examples. */
export function ValueEvidence({ columns }: { readonly columns: readonly ScannedColumn[] }) {
  const { messages } = useLocale();
  const words = messages.review.detail;
  if (columns.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.noValues}</Typography>;
  return (
    <Stack spacing={1.5}>
      {columns.map((column) => (
        <ColumnEvidence key={`${column.file} ${column.column}`} column={column} />
      ))}
    </Stack>
  );
}

function ColumnEvidence({ column: { place, file, column, scan } }: { readonly column: ScannedColumn }) {
  const { language, messages } = useLocale();
  const words = messages.review.detail;
  const { go } = useSession();
  const { evidence, strays } = scan;
  const kind = evidence.recogniser === null ? null : describeKind(evidence.recogniser, language);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1 }}>
      <Typography variant="body2">
        {words.valuesIn(evidence.values, file, column)}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {words.distinct(evidence.distinct)}
        </Box>
      </Typography>
      {kind === null ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words.kindNone}
        </Typography>
      ) : (
        <>
          <ShareLine share={evidence.matchShare} label={words.match(kind)} />
          {evidence.checksumShare !== null && <ShareLine share={evidence.checksumShare} label={words.checked} />}
        </>
      )}
      {strays.map((stray) => {
        const strayKind = describeKind(stray.recogniser, language);
        const title = messages.risk.strays.filter(column, strayKind);
        return (
          <Stack key={stray.recogniser} direction="row" spacing={1} sx={{ alignItems: 'baseline', mt: 0.5 }}>
            <Typography variant="body2" sx={{ flex: 1, minWidth: 0, color: 'warning.dark', ...darkText }}>
              {shareText(stray.share, language)} · {words.strays(stray.matches, strayKind)}
              <Examples examples={stray.maskedExamples} />
            </Typography>
            <Button
              size="small"
              aria-label={messages.risk.strays.showOf(title)}
              onClick={() => go('profiles', focusOnRows({ ...place, kind: stray.recogniser, title }))}
              sx={{ flexShrink: 0, py: 0 }}
            >
              {messages.risk.strays.show}
            </Button>
          </Stack>
        );
      })}
      {evidence.maskedExamples.length > 0 && (
        <Typography variant="caption" sx={{ display: 'block', mt: 0.5, color: 'text.secondary' }}>
          {words.examples}
          <Examples examples={evidence.maskedExamples} />
        </Typography>
      )}
    </Box>
  );
}

const darkText = { '[data-mui-color-scheme="dark"] &': { color: 'warning.light' } } as const;

function Examples({ examples }: { readonly examples: readonly string[] }) {
  return (
    <Box component="span" sx={{ fontFamily: 'monospace', fontSize: 12, color: 'text.secondary', ml: 1 }}>
      {examples.join('   ')}
    </Box>
  );
}

function ShareLine({ share, label }: { readonly share: number; readonly label: string }) {
  const { language } = useLocale();
  const text = shareText(share, language);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '120px 56px 1fr', columnGap: 1, alignItems: 'center', mt: 0.5 }}>
      <LinearProgress
        variant="determinate"
        value={share * 100}
        aria-label={`${text} ${label}`}
        sx={{ height: 6, borderRadius: 1 }}
      />
      <Typography variant="body2" sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {text}
      </Typography>
      <Typography variant="body2">{label}</Typography>
    </Box>
  );
}
