import { mdiArrowTopRight, mdiBackupRestore } from '@mdi/js';
import { Box, Button, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Change } from '#shared/change/change';
import { fieldName } from '../../text/field-name';
import { useText, type Messages } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import { fieldChanges, type FieldChange } from './field-changes';
import { isRestorable, holdsNow } from './restore';
import type { Restore } from './use-restore';
import { ValueCell } from './value-cell';

const tones = { added: 'good', updated: 'accent', removed: 'danger' } as const;
/** What stood before and after; a new attribute has no before, a deleted one no after. */
const sidesOf = { added: ['after'], updated: ['before', 'after'], removed: ['before'] } as const;
type Side = 'before' | 'after';

/** One attribute's part of an entry: what it was and what it became, field by field. */
export function ChangeDetail(props: {
  readonly change: Change;
  /** What the entry is about: where it is a single row, its name. */
  readonly subject: string;
  readonly current: AttributeDefinition | undefined;
  readonly restore: Restore;
  onOpen(code: string): void;
}) {
  const { change, current, restore } = props;
  const text = useText();
  const words = text.history.change;
  const sides = sidesOf[change.kind];
  const changes = fieldChanges(change);
  // Where nothing has changed since, saying so of every value says nothing.
  const marksNow = changes.some(({ field, after }) => !holdsNow(current, field, after));
  const canRestore = isRestorable(change) && (change.kind === 'removed' ? !current : change.kind === 'updated');
  const title = titleOf(change, current, props.subject, words);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', bgcolor: 'background.paper' }}>
      <Stack
        direction="row"
        spacing={1}
        sx={{ alignItems: 'center', px: 1.5, minHeight: 36, borderBottom: 1, borderColor: 'divider' }}
      >
        <StatusChip tone={tones[change.kind]}>{words[change.kind]}</StatusChip>
        <Typography component="h3" variant="subtitle2" noWrap>
          {title}
        </Typography>
        <Typography variant="caption" noWrap sx={{ color: 'text.secondary', fontFamily: 'monospace', flex: 1 }}>
          {title !== change.key && (current || isRestorable(change)) ? change.key : ''}
        </Typography>
        {current && (
          <Tooltip title={words.open(change.key)}>
            <IconButton aria-label={words.open(change.key)} onClick={() => props.onOpen(change.key)}>
              <Icon path={mdiArrowTopRight} sx={{ fontSize: 16 }} />
            </IconButton>
          </Tooltip>
        )}
        {canRestore && (
          <Button
            color="inherit"
            startIcon={<Icon path={mdiBackupRestore} />}
            sx={{ flexShrink: 0 }}
            onClick={() => restore.row(change)}
          >
            {change.kind === 'removed' ? text.history.restore.deleted : text.history.restore.row}
          </Button>
        )}
      </Stack>
      <Box role="table" aria-label={change.key} sx={{ px: 1.5, py: 0.5, fontSize: 12.5 }}>
        <Row
          role="columnheader"
          cells={[words.field, ...sides.map((side) => (sides.length === 1 ? words.value : words[side]))]}
        />
        {changes.map((fieldChange) => (
          <FieldRow
            key={fieldChange.field}
            change={fieldChange}
            sides={sides}
            marksNow={marksNow}
            code={isRestorable(change) ? change.key : null}
            current={current}
            restore={restore}
          />
        ))}
      </Box>
    </Box>
  );
}

function FieldRow(props: {
  readonly change: FieldChange;
  readonly sides: readonly Side[];
  readonly marksNow: boolean;
  /** Null where earlier values cannot be brought back one by one. */
  readonly code: string | null;
  readonly current: AttributeDefinition | undefined;
  readonly restore: Restore;
}) {
  const { change, code, current, restore } = props;
  const fieldLabel = fieldName(useText(), change.field);
  const cell = (side: Side) => {
    const value = change[side];
    if (value === undefined) return null;
    const isNow = holdsNow(current, change.field, value);
    return (
      <ValueCell
        side={side}
        value={value}
        field={change.field}
        isMarkedNow={isNow && props.marksNow}
        onRestore={isNow || code === null ? null : () => restore.value(code, change.field, value)}
      />
    );
  };
  return <Row role="cell" cells={[fieldLabel, ...props.sides.map(cell)]} />;
}

function Row(props: { readonly role: 'columnheader' | 'cell'; readonly cells: readonly React.ReactNode[] }) {
  const isHeader = props.role === 'columnheader';
  return (
    <Box
      role="row"
      sx={{
        display: 'grid',
        gridTemplateColumns: `minmax(120px, 1fr) repeat(${props.cells.length - 1}, minmax(0, ${props.cells.length === 2 ? 4 : 2}fr))`,
        columnGap: 2,
        py: 0.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        ...(isHeader && { color: 'text.secondary', fontSize: 11.5 }),
      }}
    >
      {props.cells.map((content, position) => (
        <Box key={position} role={props.role} sx={{ minWidth: 0, ...(position === 0 && { color: 'text.secondary' }) }}>
          {content}
        </Box>
      ))}
    </Box>
  );
}

/** What the row is called: an attribute by its label, a purpose by its name. */
function titleOf(
  change: Change,
  current: AttributeDefinition | undefined,
  subject: string,
  words: Messages['history']['change'],
): string {
  const row = change.kind === 'removed' ? change.before : change.after;
  const textIn = (field: string) => {
    const text = row[field];
    return typeof text === 'string' ? text : '';
  };
  switch (change.table) {
    case 'attributes':
      return current?.label || textIn('label') || change.key;
    case 'reviews':
      return words.reviewOf(current?.label || change.key);
    case 'policies':
      return words.policy;
    // A change of another field does not say the name.
    case 'purposes':
      return textIn('name') || subject || change.key;
    case 'refreshSources':
    case 'profileFiles':
    case 'cellEdits':
    case 'columnPatches':
      return textIn('name') || change.key;
  }
}
