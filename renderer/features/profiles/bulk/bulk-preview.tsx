import { Box, LinearProgress, Stack, Typography } from '@mui/material';
import type { BulkExample } from '#shared/bulk-edit/bulk-edit';
import { describeFault } from '#shared/text/faults';
import { useLocale, useText } from '../../../text/text';
import { ChangedText } from '../../../ui/changed-text';
import type { FileColumn } from '../shown-columns';
import { totalOf, type BulkForm, type ColumnCounts, type FormProblem } from './bulk-form';
import type { BulkPreview } from './use-bulk-preview';

/** How many examples are shown of all columns together, and of each where there are several. */
const most = 12;
const mostOfEach = 3;

/** How many values change, which are left alone and why, and examples of both. */
export function BulkPreviewBox(props: {
  readonly form: BulkForm;
  readonly preview: BulkPreview;
  readonly problem: FormProblem | null;
  readonly columns: readonly FileColumn[];
}) {
  const { preview, columns } = props;
  const { language, messages } = useLocale();
  const words = messages.profileEdit.bulk;
  const parts = preview.status === 'ready' ? preview.parts : preview.status === 'counting' ? preview.before : null;
  return (
    <Box
      sx={{
        position: 'relative',
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {preview.status === 'counting' && (
        <LinearProgress
          aria-label={words.counting}
          variant={preview.share > 0 ? 'determinate' : 'indeterminate'}
          value={preview.share * 100}
          sx={{ position: 'absolute', inset: '0 0 auto', height: 2 }}
        />
      )}
      {parts ? (
        <Counts parts={parts} columns={columns} isOld={preview.status === 'counting'} />
      ) : (
        <Box
          role={preview.status === 'too-slow' || preview.status === 'failed' ? 'alert' : 'status'}
          sx={{ height: '100%', display: 'grid', placeItems: 'center', px: 3, color: 'text.secondary', fontSize: 13 }}
        >
          {preview.status === 'too-slow' && words.tooSlow}
          {preview.status === 'failed' && describeFault(preview.fault, language)}
          {preview.status === 'counting' && words.counting}
          {preview.status === 'unasked' && missing(props.form, props.problem, words.unfinished)}
        </Box>
      )}
    </Box>
  );
}

function missing(
  form: BulkForm,
  problem: FormProblem | null,
  words: { readonly columns: string; readonly value: string; readonly find: string },
): string {
  if (problem?.kind !== 'unfinished') return '';
  if (form.columns.length === 0) return words.columns;
  return form.kind === 'replace' ? words.find : words.value;
}

function Counts(props: {
  readonly parts: readonly ColumnCounts[];
  readonly columns: readonly FileColumn[];
  readonly isOld: boolean;
}) {
  const { parts, columns } = props;
  const words = useText().profileEdit.bulk;
  const total = totalOf(parts);
  const notes = [
    total.changed > 0 && total.unchanged > 0 ? words.unchanged(total.unchanged) : '',
    total.mended > 0 ? words.mended(total.mended) : '',
    total.refused > 0 ? words.refused(total.refused) : '',
  ].filter(Boolean);
  return (
    <Box sx={{ px: 1.5, py: 1, opacity: props.isOld ? 0.6 : 1 }}>
      <Typography role="status" component="p" variant="subtitle2">
        {total.changed === 0 ? words.nothingChanges : words.changes(total.changed, total.values)}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', minHeight: 18 }}>
        {notes.join(' · ')}
      </Typography>
      <Examples
        title={words.examples}
        parts={parts}
        columns={columns}
        count={total.changed}
        of={({ examples }) => examples}
      />
      <Examples
        title={words.refusals}
        parts={parts}
        columns={columns}
        count={total.refused}
        of={({ refusals }) => refusals}
      />
    </Box>
  );
}

function Examples(props: {
  readonly title: string;
  readonly parts: readonly ColumnCounts[];
  readonly columns: readonly FileColumn[];
  /** How many values are like that. */
  readonly count: number;
  of(counts: ColumnCounts['counts']): readonly BulkExample[];
}) {
  const words = useText().profileEdit.bulk;
  const isSeveral = props.parts.length > 1;
  const all = props.parts.flatMap(({ column, counts }) =>
    props
      .of(counts)
      .slice(0, isSeveral ? mostOfEach : most)
      .map((example) => ({ column, example })),
  );
  if (all.length === 0) return null;
  const labelOf = (id: string) => props.columns.find((column) => column.id === id)?.label ?? id;
  const word = (text: string | null) => (text === null ? words.noValue : words.emptyText);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography component="h3" variant="caption" sx={{ fontWeight: 600, color: 'text.secondary' }}>
        {props.title}
      </Typography>
      <Box component="ul" aria-label={props.title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {all.slice(0, most).map(({ column, example: { before, after, rows } }, place) => (
          <Stack
            // What is listed never changes its order, only as a whole.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            component="li"
            direction="row"
            spacing={1.5}
            sx={{ py: 0.375, fontSize: 13, alignItems: 'baseline', '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            {isSeveral && (
              <Box sx={{ width: 140, flexShrink: 0, color: 'text.secondary', ...cut }} title={labelOf(column)}>
                {labelOf(column)}
              </Box>
            )}
            <ChangedText
              before={visible(before)}
              after={visible(after)}
              empty={{ before: word(before), after: word(after) }}
              isAligned
            />
            <Box
              sx={{
                flexShrink: 0,
                minWidth: 64,
                textAlign: 'right',
                color: 'text.secondary',
                fontVariantNumeric: 'tabular-nums',
              }}
            >
              {words.times(rows)}
            </Box>
          </Stack>
        ))}
      </Box>
      {all.slice(0, most).reduce((sum, { example }) => sum + example.rows, 0) < props.count && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.more}
        </Typography>
      )}
    </Box>
  );
}

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Blanks at the ends and lines are what such edits are about, and would not be seen. */
function visible(text: string | null): string {
  return (text ?? '').replaceAll('\n', '↵').replace(/^\s+|\s+$/gu, (blanks) => '␣'.repeat(blanks.length));
}
