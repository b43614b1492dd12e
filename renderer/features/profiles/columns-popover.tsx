import { Button, Divider, Stack, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { ToolPopover } from '../../ui/tool-popover';
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
    <ToolPopover
      anchor={props.anchor}
      label={words.columns}
      width={300}
      onClose={props.onClose}
      heading={
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.columnsShown(shown.length, columns.length)}
        </Typography>
      }
    >
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
    </ToolPopover>
  );
}
