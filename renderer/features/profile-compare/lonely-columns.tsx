import { mdiPlus } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import type { LonelyFigures } from '#shared/compare/compare-sides';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import type { Sameness } from '#shared/compare/same-value';
import type { RenameSuggestion } from '#shared/compare/suggest-renames';
import { comparisonWords } from '#shared/text/comparison-words';
import { shareText } from '#shared/text/report-words';
import { useMapping, type Mapping } from '../../session/use-mapping';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { columnIn, type ComparedFiles, type Side } from './compared-file';
import type { FileComparison } from './use-comparison';

/** So many values of a short list are told. */
const toldValues = 8;

interface LonelyProps {
  readonly files: ComparedFiles;
  readonly comparison: FileComparison;
  readonly summary: ComparisonSummary;
  readonly sameness: Sameness;
  readonly side: Side;
}

/** Columns that only one of the files has: what they hold, what they may have been called, and drafts for the new ones. */
export function LonelyColumns(props: LonelyProps) {
  const { files, summary, side } = props;
  const { messages } = useLocale();
  const words = messages.compare;
  const figures = side === 'newer' ? summary.added : summary.missing;
  const mapping = useMapping(
    files.newer,
    summary.added.map(({ column, side: { filled, inferred } }) => ({ column, filled, distinct: null, inferred })),
  );
  if (figures.length === 0) return null;
  const title = side === 'newer' ? words.newColumns : words.missingColumns;
  const isNew = (column: string) => side === 'newer' && columnIn(files.columns.newer, column).attribute === null;
  const draftable = figures.map(({ column }) => column).filter((column) => isNew(column) && !renameOf(props, column));
  return (
    <Box component="section" aria-label={title} sx={{ pt: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 32 }}>
        <Typography component="h2" variant="subtitle2">
          {title}
        </Typography>
        {draftable.length > 1 && (
          <Button startIcon={<Icon path={mdiPlus} />} onClick={() => mapping.draft(draftable)}>
            {words.createDrafts(draftable.length)}
          </Button>
        )}
      </Box>
      {figures.map((each) => (
        <LonelyColumn key={each.column} {...props} figures={each} mapping={mapping} isNew={isNew(each.column)} />
      ))}
    </Box>
  );
}

/** The column of the older file that a new one seems to have been; none for a missing one, which its new name tells. */
function renameOf({ summary, side }: LonelyProps, column: string): RenameSuggestion | undefined {
  return side === 'newer' ? summary.renames.find(({ newer }) => newer === column) : undefined;
}

function LonelyColumn(
  props: LonelyProps & { readonly figures: LonelyFigures; readonly mapping: Mapping; readonly isNew: boolean },
) {
  const { files, comparison, summary, side, figures, mapping, isNew } = props;
  const { language, messages } = useLocale();
  const words = messages.compare;
  const { id, label, isMasked } = columnIn(files.columns[side], figures.column);
  const rename = renameOf(props, id);
  const was = rename && columnIn(files.columns.older, rename.older);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ width: '24%', fontWeight: 600, overflowWrap: 'anywhere' }}>{label}</Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ color: 'text.secondary' }}>
          <Describe figures={figures} rows={summary.rows[props.sameness][side]} isMasked={isMasked} />
        </Box>
        {rename && was && <Box>{words.renamed(was.label, label, shareText(rename.agreement, 1, language))}</Box>}
      </Box>
      <Box sx={{ display: 'flex', flexShrink: 0, my: -0.5 }}>
        {rename && was && (
          <Button aria-label={words.joinOf(was.label, label)} onClick={() => comparison.join(rename, true)}>
            {words.join}
          </Button>
        )}
        {isNew && was && was.attribute !== null && (
          <Button aria-label={words.mapOf(label, was.label)} onClick={() => mapping.map(id, was.attribute)}>
            {words.map}
          </Button>
        )}
        {isNew && (!was || was.attribute === null) && (
          <Button
            startIcon={<Icon path={mdiPlus} />}
            aria-label={words.createDraftOf(label)}
            onClick={() => mapping.draft([id])}
          >
            {words.createDraft}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Describe(props: { readonly figures: LonelyFigures; readonly rows: number; readonly isMasked: boolean }) {
  const { figures, rows, isMasked } = props;
  const { language, messages } = useLocale();
  const words = messages.compare;
  const { side, values } = figures;
  if (!side.inferred) return words.noValues;
  const type = comparisonWords[language].types[side.inferred.dataType];
  const told = values?.slice(0, toldValues).map(({ value }) => value) ?? [];
  const more = values !== null && values.length > told.length ? ', …' : '';
  const listed = isMasked ? words.hidden : `${told.join(', ')}${more}`;
  const parts = [
    type,
    `${words.filled}: ${shareText(side.filled, rows, language)}`,
    ...(told.length > 0 ? [`${words.values}: ${listed}`] : []),
  ];
  return parts.join(' · ');
}
