import { Box, Stack, Typography } from '@mui/material';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import { ChangedText } from '../../ui/changed-text';
import type { AttributeColumn } from './attribute-columns';
import type { BulkPlan } from './bulk-edit';

/** How many examples are shown. */
const examples = 5;

/** How many attributes change, which are left alone and why, and the first changes. */
export function BulkPreview({ plan, column }: { readonly plan: BulkPlan; readonly column: AttributeColumn }) {
  const words = useText().attributes.bulk;
  const count = plan.pairs.length;
  const asides = [
    ...(plan.same > 0 ? [words.same(plan.same)] : []),
    ...(plan.locked > 0 ? [words.locked(plan.locked)] : []),
    ...(plan.invalid > 0 ? [words.invalid(plan.invalid)] : []),
  ];
  const empty = { before: words.emptyValue, after: words.emptyValue };
  const shown = (row: AttributeDefinition) => column.text(column.value(row));
  return (
    <Box>
      <Typography role="status" variant="subtitle2">
        {count === 0 ? words.nothingChanges : words.changes(count)}
      </Typography>
      {asides.map((aside) => (
        <Typography key={aside} variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {aside}
        </Typography>
      ))}
      <Stack sx={{ mt: 1, border: count > 0 ? 1 : 0, borderColor: 'divider', borderRadius: 1 }}>
        {plan.pairs.slice(0, examples).map(({ before, after }) => (
          <Stack
            key={before.code}
            direction="row"
            spacing={1.5}
            sx={{
              px: 1.5,
              py: 0.5,
              fontSize: 12,
              alignItems: 'baseline',
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box
              component="code"
              sx={{ width: 140, flexShrink: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {before.code}
            </Box>
            <ChangedText before={shown(before)} after={shown(after)} empty={empty} />
          </Stack>
        ))}
        {count > examples && (
          <Typography
            variant="caption"
            sx={{ px: 1.5, py: 0.5, color: 'text.secondary', borderTop: 1, borderColor: 'divider' }}
          >
            {words.more(count - examples)}
          </Typography>
        )}
      </Stack>
    </Box>
  );
}
