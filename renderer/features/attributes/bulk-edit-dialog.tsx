import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import type { AttributeColumn } from './attribute-columns';
import { bulkFields } from './bulk-edit';
import { BulkPreview } from './bulk-preview';
import { BulkValueField } from './bulk-value-field';
import { useBulkEdit } from './use-bulk-edit';

/** Sets one field of many attributes at once, after showing what that changes. */
export function BulkEditDialog(props: {
  readonly selected: readonly AttributeDefinition[];
  readonly shown: readonly AttributeDefinition[];
  readonly columns: readonly AttributeColumn[];
  onClose(): void;
}) {
  const { attributes } = useText();
  const words = attributes.bulk;
  const id = useId();
  const [scope, setScope] = useState<'selected' | 'shown'>(props.selected.length > 1 ? 'selected' : 'shown');
  const edit = useBulkEdit(scope === 'selected' ? props.selected : props.shown, props.columns);
  const count = edit.plan.pairs.length;
  const apply = async () => {
    if (await edit.apply()) props.onClose();
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={`${id}-title`} maxWidth="sm" fullWidth>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0) void apply();
        }}
      >
        <DialogTitle id={`${id}-title`}>{words.title}</DialogTitle>
        <DialogContent sx={{ minHeight: 372 }}>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <RadioGroup
              row
              aria-label={words.scope}
              value={scope}
              onChange={(_, value) => setScope(value === 'selected' ? 'selected' : 'shown')}
            >
              <FormControlLabel
                value="selected"
                control={<Radio sx={{ py: 0 }} />}
                disabled={props.selected.length === 0}
                label={words.scopeSelected(props.selected.length)}
              />
              <FormControlLabel
                value="shown"
                control={<Radio sx={{ py: 0 }} />}
                label={words.scopeShown(props.shown.length)}
              />
            </RadioGroup>
            <Stack direction="row" spacing={1.5}>
              <TextField
                select
                autoFocus
                label={words.field}
                value={edit.field}
                onChange={(event) => {
                  const field = bulkFields.find((candidate) => candidate === event.target.value);
                  if (field) edit.chooseField(field);
                }}
                sx={{ width: 220, flexShrink: 0 }}
              >
                {bulkFields.map((field) => (
                  <MenuItem key={field} value={field} dense>
                    {attributes.fields[field].name}
                  </MenuItem>
                ))}
              </TextField>
              {edit.column && (
                <BulkValueField
                  field={edit.field}
                  column={edit.column}
                  text={edit.text}
                  problem={edit.problem}
                  onChange={edit.setText}
                />
              )}
            </Stack>
            {edit.column && <BulkPreview plan={edit.plan} column={edit.column} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={count === 0}>
            {words.apply(count)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
