import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ProfileColumn } from '#shared/profile/profile-file';
import type { CarryPlan } from '../../../query/carry-protocol';
import { useLocale } from '../../../text/text';
import { lostEdits } from '../../../intake/weigh-edits';

/** What becomes of edits, column by column. */
export function ColumnFatesTable(props: {
  readonly columns: CarryPlan['columns'];
  /** The older version's. */
  readonly of: readonly ProfileColumn[];
}) {
  const { locale, messages } = useLocale();
  const words = messages.profileNewer;
  const names = new Map(props.of.map(({ id, name }) => [id, name]));
  const heads = [words.carriedHead, words.contestedHead, words.settledHead, words.lostHead];
  const figure = { textAlign: 'right', width: 120, fontVariantNumeric: 'tabular-nums' } as const;
  return (
    <section aria-label={words.byColumn}>
      <Typography component="h3" variant="subtitle2">
        {words.byColumn}
      </Typography>
      <Table sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{words.column}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} sx={figure}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.columns.map(({ column, fates }) => (
            <TableRow key={column}>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{names.get(column)}</TableCell>
              {[fates.carried, fates.contested, fates.settled, lostEdits(fates)].map((count, place) => (
                <TableCell key={place} sx={{ ...figure, color: count === 0 ? 'text.disabled' : 'text.primary' }}>
                  {count.toLocaleString(locale)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
