import { Box, Checkbox, Stack, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { ChangedText } from '../../ui/changed-text';
import type { ReplacedCell } from './find-replace';
import { cellKey, type FindReplaceState } from './use-find-replace';

/** How many changes are listed; the others are made all the same, and the list says so. */
const listed = 200;

/** Every change of the replacement as a row that can be declined. */
export function ReplacePreview({ state }: { readonly state: FindReplaceState }) {
  const words = useText().attributes.replace;
  const { cells, matches, refused } = state.plan;
  const count = state.accepted.length;
  if (cells.length === 0) {
    const found = matches === 0 ? words.nothing : words.same;
    const reason = state.replacement.find === '' ? words.start : state.isSearching ? words.searching : found;
    return (
      <Box sx={{ flex: 1, display: 'grid', placeContent: 'center', textAlign: 'center', color: 'text.secondary' }}>
        <span role="status">{state.patternProblem === null && reason}</span>
        {refused > 0 && <Typography variant="caption">{words.refused(refused)}</Typography>}
      </Box>
    );
  }
  const notes = [
    ...(refused > 0 ? [words.refused(refused)] : []),
    ...(cells.length > listed ? [words.tooMany(listed)] : []),
  ];
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Stack
        direction="row"
        sx={{ alignItems: 'center', border: 1, borderColor: 'divider', borderRadius: '6px 6px 0 0' }}
      >
        <Checkbox
          checked={count === cells.length}
          indeterminate={count > 0 && count < cells.length}
          onChange={(_, on) => state.accept(cells, on)}
          slotProps={{ input: { 'aria-label': words.acceptAll } }}
          sx={{ py: 0.5 }}
        />
        <Typography role="status" variant="subtitle2" sx={{ flex: 1 }}>
          {words.count(count, cells.length)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', pr: 1.5 }}>
          {notes.join(' ')}
        </Typography>
      </Stack>
      <Box
        role="list"
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          border: 1,
          borderTop: 0,
          borderColor: 'divider',
          borderRadius: '0 0 6px 6px',
        }}
      >
        {cells.slice(0, listed).map((cell) => (
          <ReplacedRow
            key={cellKey(cell)}
            cell={cell}
            isAccepted={state.isAccepted(cell)}
            onAccept={(on) => state.accept([cell], on)}
          />
        ))}
      </Box>
    </Box>
  );
}

function ReplacedRow(props: {
  readonly cell: ReplacedCell;
  readonly isAccepted: boolean;
  onAccept(on: boolean): void;
}) {
  const { attributes } = useText();
  const { cell, isAccepted } = props;
  const { emptyValue } = attributes.bulk;
  const fieldName = attributes.fields[cell.field].name;
  return (
    <Stack
      role="listitem"
      direction="row"
      sx={{
        alignItems: 'center',
        pr: 1.5,
        fontSize: 12,
        opacity: isAccepted ? 1 : 0.5,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Checkbox
        checked={isAccepted}
        onChange={(_, on) => props.onAccept(on)}
        slotProps={{ input: { 'aria-label': attributes.replace.accept(cell.code, fieldName) } }}
        sx={{ py: 0.25 }}
      />
      <Box
        component="code"
        title={cell.code}
        sx={{ width: 150, flexShrink: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {cell.code}
      </Box>
      <Box sx={{ width: 96, flexShrink: 0, color: 'text.secondary' }}>{fieldName}</Box>
      <ChangedText
        before={cell.before}
        after={cell.after}
        empty={{ before: emptyValue, after: emptyValue }}
        isAligned
      />
    </Stack>
  );
}
