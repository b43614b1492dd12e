import { Box, Button, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { conflictSides, countDecided, type ConflictDecisions, type ConflictSide } from '#shared/push/conflicts';
import { groupKey, type PlanGroup, type PushedColumn } from '#shared/push/plan';
import { useText } from '../../text/text';
import { Segments } from '../../ui/segments';
import { StatusChip } from '../../ui/status-chip';
import { figure, GroupCells, LookCell } from './group-cells';
import { attributeName } from './plan-words';

/** What the platform holds a third value of, by attribute and what would happen to it; each line is decided, or all are. */
export function ConflictsTable(props: {
  readonly columns: readonly PushedColumn[];
  readonly definitions: readonly AttributeDefinition[];
  /** Places of columns that hold personal information. */
  readonly personal: ReadonlySet<number>;
  readonly conflicts: readonly PlanGroup[];
  readonly decisions: ConflictDecisions;
  onDecide(keys: readonly string[], side: ConflictSide): void;
  onLook(column: number, operation: PlanGroup['operation']): void;
}) {
  const { send: words, conflicts: own, operations } = useText().sync;
  const lines = props.conflicts.map((group) => {
    const key = groupKey(group.column, group.operation);
    return { ...group, key, counts: countDecided(props.decisions, key, group.items) };
  });
  const total = lines.reduce((sum, { items }) => sum + items, 0);
  const undecided = lines.reduce((sum, { counts }) => sum + counts.undecided, 0);
  const butDeletions = lines.flatMap(({ operation, key }) => (operation === 'unset' ? [] : [key]));
  return (
    <Box component="section" aria-label={own.title} sx={{ maxWidth: 980, mt: 1, mb: 3 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h2" variant="subtitle2">
          {own.title}
        </Typography>
        <StatusChip tone={undecided > 0 ? 'warning' : 'good'}>{own.status(total, undecided)}</StatusChip>
        <Box sx={{ flex: 1 }} />
        {butDeletions.length > 0 && (
          <Button size="small" onClick={() => props.onDecide(butDeletions, 'ours')}>
            {own.oursForAll}
          </Button>
        )}
        <Button
          size="small"
          onClick={() =>
            props.onDecide(
              lines.map(({ key }) => key),
              'theirs',
            )
          }
        >
          {own.theirsForAll}
        </Button>
      </Stack>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {own.detail}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{words.attribute}</TableCell>
            <TableCell sx={{ width: 130 }}>{words.what}</TableCell>
            <TableCell sx={figure}>{words.count}</TableCell>
            <TableCell sx={{ width: 230 }}>{own.decision}</TableCell>
            <TableCell component="td" sx={{ width: 250 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ key, column, operation, items, counts }) => {
            const name = attributeName(props.columns[column], props.definitions);
            const side = conflictSides.find((each) => counts[each] === items) ?? null;
            return (
              <TableRow key={key} hover>
                <GroupCells group={{ operation, items }} name={name} isPersonal={props.personal.has(column)} />
                <TableCell>
                  <Segments
                    label={own.decide(name, operations[operation])}
                    values={conflictSides}
                    value={side}
                    words={own.sides}
                    onChange={(chosen) => props.onDecide([key], chosen)}
                  />
                </TableCell>
                <LookCell
                  note={counts.undecided > 0 ? own.undecided(counts.undecided) : null}
                  onLook={() => props.onLook(column, operation)}
                />
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
