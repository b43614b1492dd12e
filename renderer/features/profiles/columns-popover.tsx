import { Button, Divider, Popover, Stack, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { ColumnChecklist } from './column-checklist';
import type { FileColumn } from './shown-columns';

/** Which of the file's columns are shown, also where there are hundreds of them, and a way to each. */
export function ColumnsPopover(props: {
  readonly anchor: HTMLElement | null;
  readonly columns: readonly FileColumn[];
  readonly hidden: ReadonlySet<string>;
  onHidden(hidden: ReadonlySet<string>): void;
  onGoTo(id: string): void;
  onClose(): void;
}) {
  const { columns, hidden, onHidden } = props;
  const words = useText().profiles.file;
  const shown = columns.filter(({ id }) => !hidden.has(id)).map(({ id }) => id);
  const unmapped = columns.filter(({ definition }) => definition === null).map(({ id }) => id);
  const canHide = unmapped.length > 0 && unmapped.length < columns.length;
  return (
    <Popover
      open={props.anchor !== null}
      anchorEl={props.anchor}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { 'aria-label': words.columns, sx: { width: 300, mt: 0.5 } } }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', px: 1.5, pt: 1 }}>
        <Typography variant="subtitle2" sx={{ flex: 1 }}>
          {words.columns}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.columnsShown(shown.length, columns.length)}
        </Typography>
      </Stack>
      <ColumnChecklist
        label={words.columns}
        columns={columns}
        ticked={new Set(shown)}
        onTicked={(ticked) => onHidden(new Set(columns.map(({ id }) => id).filter((id) => !ticked.has(id))))}
        onGoTo={props.onGoTo}
      />
      <Divider />
      <Stack direction="row" sx={{ p: 0.75 }}>
        <Button disabled={hidden.size === 0} onClick={() => onHidden(new Set())}>
          {words.showAll}
        </Button>
        {canHide && <Button onClick={() => onHidden(new Set(unmapped))}>{words.hideAll}</Button>}
      </Stack>
    </Popover>
  );
}
