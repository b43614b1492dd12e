import { Box, Button, Checkbox, Divider, FormControlLabel, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { ToolPopover } from '../../ui/tool-popover';

/** One column of the chooser. */
export interface ChoosableColumn {
  readonly id: string;
  readonly header: string;
}

/** Which columns are shown, as a list of check boxes. */
export function ColumnsChooser(props: {
  readonly anchor: HTMLElement | null;
  readonly columns: readonly ChoosableColumn[];
  readonly shown: readonly string[];
  onToggle(id: string, shown: boolean): void;
  onReset(): void;
  onClose(): void;
}) {
  const words = useText().attributes.columns;
  const { columns, shown } = props;
  return (
    <ToolPopover
      anchor={props.anchor}
      label={words.title}
      width={236}
      onClose={props.onClose}
      heading={
        <>
          <Typography variant="caption" sx={{ color: 'text.secondary', mr: 0.5 }}>
            {words.shown(shown.length, columns.length)}
          </Typography>
          <Button onClick={props.onReset} sx={{ py: 0, minWidth: 0 }}>
            {words.reset}
          </Button>
        </>
      }
    >
      <Divider />
      <Box sx={{ maxHeight: 448, overflowY: 'auto', py: 0.5 }}>
        {columns.map((column) => {
          const isShown = shown.includes(column.id);
          return (
            <FormControlLabel
              key={column.id}
              label={column.header}
              control={
                <Checkbox
                  checked={isShown}
                  disabled={isShown && shown.length === 1}
                  onChange={(_, checked) => props.onToggle(column.id, checked)}
                  sx={{ py: 0.25 }}
                />
              }
              sx={{ display: 'flex', mx: 0, px: 0.75, '&:hover': { bgcolor: 'action.hover' } }}
            />
          );
        })}
      </Box>
    </ToolPopover>
  );
}
