import { mdiTargetVariant } from '@mdi/js';
import {
  Box,
  Button,
  Checkbox,
  Divider,
  FormControlLabel,
  IconButton,
  Popover,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { foldForSearch } from '#shared/attribute/naming';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
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
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => {
    const folded = foldForSearch(wanted);
    return columns.filter(({ label, name }) => foldForSearch(`${label} ${name}`).includes(folded));
  }, [columns, wanted]);
  const shownCount = columns.length - hidden.size;
  const show = (id: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    onHidden(next);
  };
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
          {words.columnsShown(shownCount, columns.length)}
        </Typography>
      </Stack>
      <Box sx={{ px: 1.5, py: 1 }}>
        <TextField
          fullWidth
          autoFocus
          placeholder={words.findColumn}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
          slotProps={{ htmlInput: { 'aria-label': words.findColumn } }}
        />
      </Box>
      <Divider />
      <Box sx={{ maxHeight: 400, overflowY: 'auto', py: 0.5 }}>
        {found.map(({ id, label, name }) => {
          const isShown = !hidden.has(id);
          return (
            <Box
              key={id}
              sx={{
                display: 'flex',
                alignItems: 'center',
                pr: 0.5,
                contentVisibility: 'auto',
                containIntrinsicSize: 'auto 28px',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <FormControlLabel
                label={label === name ? label : `${label} · ${name}`}
                control={
                  <Checkbox
                    checked={isShown}
                    disabled={isShown && shownCount === 1}
                    onChange={(_, checked) => show(id, checked)}
                    sx={{ py: 0.25 }}
                  />
                }
                sx={{
                  flex: 1,
                  minWidth: 0,
                  mx: 0,
                  px: 0.75,
                  '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' },
                }}
              />
              {isShown && (
                <IconButton aria-label={words.goToColumn(label)} onClick={() => props.onGoTo(id)} sx={{ p: 0.25 }}>
                  <Icon path={mdiTargetVariant} sx={{ fontSize: 16 }} />
                </IconButton>
              )}
            </Box>
          );
        })}
      </Box>
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
