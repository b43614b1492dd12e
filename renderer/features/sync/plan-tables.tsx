import { Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { groupKey, type PlanGroup, type PushedColumn, type WithheldGroup } from '#shared/push/plan';
import { useLocale, useText } from '../../text/text';
import { figure, GroupCells, LookCell } from './group-cells';
import { attributeName, useWithheldWords } from './plan-words';

/** What changed, by attribute and what happens to it; a tick approves a line. */
export function GroupsTable(props: {
  readonly columns: readonly PushedColumn[];
  readonly definitions: readonly AttributeDefinition[];
  /** Places of columns that hold personal information. */
  readonly personal: ReadonlySet<number>;
  readonly groups: readonly PlanGroup[];
  readonly approved: ReadonlySet<string>;
  declinedIn(key: string): number;
  onToggle(key: string): void;
  onLook(column: number, operation: PlanGroup['operation']): void;
}) {
  const { send: words, operations } = useText().sync;
  return (
    <>
      <Typography component="h2" variant="subtitle2" sx={{ mt: 1, mb: 0.5 }}>
        {words.changes}
      </Typography>
      <Table size="small" sx={{ maxWidth: 980 }}>
        <TableHead>
          <TableRow>
            <TableCell component="td" sx={{ width: 44 }} />
            <TableCell>{words.attribute}</TableCell>
            <TableCell sx={{ width: 160 }}>{words.what}</TableCell>
            <TableCell sx={figure}>{words.count}</TableCell>
            <TableCell component="td" sx={{ width: 260 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {props.groups.map(({ column, operation, items }) => {
            const key = groupKey(column, operation);
            const name = attributeName(props.columns[column], props.definitions);
            const declined = props.declinedIn(key);
            return (
              <TableRow key={key} hover>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={props.approved.has(key)}
                    indeterminate={props.approved.has(key) && declined > 0}
                    onChange={() => props.onToggle(key)}
                    slotProps={{ input: { 'aria-label': words.approve(name, operations[operation]) } }}
                  />
                </TableCell>
                <GroupCells group={{ operation, items }} name={name} isPersonal={props.personal.has(column)} />
                <LookCell
                  note={declined > 0 ? words.declined(declined) : null}
                  onLook={() => props.onLook(column, operation)}
                />
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </>
  );
}

/** What changed and stays here, by attribute and why. */
export function WithheldTable(props: {
  readonly columns: readonly PushedColumn[];
  readonly definitions: readonly AttributeDefinition[];
  readonly withheld: readonly WithheldGroup[];
  onLook(column: number, reason: WithheldGroup['reason']): void;
}) {
  const { locale, messages } = useLocale();
  const words = messages.sync.send;
  const withheldWords = useWithheldWords();
  return (
    <>
      <Typography component="h2" variant="subtitle2" sx={{ mt: 3 }}>
        {words.held}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {words.heldDetail}
      </Typography>
      <Table size="small" sx={{ maxWidth: 980 }}>
        <TableHead>
          <TableRow>
            <TableCell>{words.attribute}</TableCell>
            <TableCell>{words.reason}</TableCell>
            <TableCell sx={figure}>{words.count}</TableCell>
            <TableCell component="td" sx={{ width: 140 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {props.withheld.map(({ column, reason, items }) => (
            <TableRow key={`${column} ${reason}`} hover>
              <TableCell>{attributeName(props.columns[column], props.definitions)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{withheldWords(reason)}</TableCell>
              <TableCell sx={figure}>{items.toLocaleString(locale)}</TableCell>
              <LookCell note={null} onLook={() => props.onLook(column, reason)} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
