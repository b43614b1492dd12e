import { Autocomplete, Box, Button, createFilterOptions, MenuItem, Popover, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { foldForSearch } from '#shared/attribute/naming';
import { operandsOf, operators } from '#shared/rule/operators';
import { useLocale } from '../../../text/text';
import { FormNote } from '../../../ui/form-line';
import { cellEditing } from '../cell-editing';
import type { Filter } from '../filters';
import type { FileColumn } from '../shown-columns';
import { useCellWords } from '../use-cell-words';
import { conditionOf, filterMeant, operatorsOf, operatorWord, type ConditionForm } from './condition-form';
import { ConditionValues } from './condition-values';

interface FilterPopoverProps {
  readonly anchor: HTMLElement | null;
  readonly columns: readonly FileColumn[];
  readonly filters: readonly Filter[];
  /** The column to begin with. */
  readonly column: string | null;
  onFilter(filter: Filter): void;
  onRemove(filter: Filter): void;
  onClose(): void;
}

/** A condition on one column, by what its type can be asked. */
export function FilterPopover(props: FilterPopoverProps) {
  const words = useLocale().messages.rule;
  return (
    <Popover
      open={props.anchor !== null}
      anchorEl={props.anchor}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { 'aria-label': words.title, sx: { width: 360, mt: 0.5, p: 1.5 } } }}
    >
      <Condition {...props} />
    </Popover>
  );
}

/** How many columns are offered at once. */
const mostOffered = 100;

function Condition({ columns, filters, column: begun, onFilter, onRemove, onClose }: FilterPopoverProps) {
  const { language, messages } = useLocale();
  const words = messages.rule;
  const cellWords = useCellWords();
  const startOf = (id: string | null) => columns.find((each) => each.id === id) ?? null;
  const filterOn = (id: string) => filters.find((each) => each.column === id);
  const [column, setColumn] = useState<FileColumn | null>(() => startOf(begun) ?? columns[0] ?? null);
  const [form, setForm] = useState<ConditionForm | null>(() =>
    column ? conditionOf(column, filterOn(column.id)) : null,
  );
  if (!column || !form) return null;
  const meant = filterMeant(column, form);
  const standing = filterOn(column.id);
  const choose = (next: FileColumn) => {
    setColumn(next);
    setForm(conditionOf(next, filterOn(next.id)));
  };
  const choices = column.isMasked
    ? []
    : (cellEditing(column, cellWords, language)?.choices ?? []).filter(({ value }) => value !== '');
  const submit = () => {
    if (!('filter' in meant)) return;
    onFilter(meant.filter);
    onClose();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack spacing={1.5} sx={{ pt: 0.75 }}>
        <Autocomplete
          disableClearable
          options={[...columns]}
          value={column}
          getOptionKey={({ id }) => id}
          getOptionLabel={({ label }) => label}
          isOptionEqualToValue={(option, value) => option.id === value.id}
          filterOptions={columnOptions}
          onChange={(_, next) => choose(next)}
          renderInput={(input) => <TextField {...input} label={words.column} />}
          slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 260 } } }}
        />
        <TextField
          select
          autoFocus
          label={words.operator}
          value={form.operator}
          onChange={({ target }) => {
            const operator = operators.find((each) => each === target.value);
            if (operator) setForm({ ...form, operator });
          }}
        >
          {operatorsOf(column).map((operator) => (
            <MenuItem key={operator} value={operator} dense>
              {operatorWord(operator, column.definition, words)}
            </MenuItem>
          ))}
        </TextField>
        {operandsOf(form.operator) !== 'none' && (
          <ConditionValues
            column={column}
            form={form}
            choices={choices}
            isWrong={'problem' in meant && meant.problem === 'not-of-type'}
            onChange={(values) => setForm({ ...form, values })}
          />
        )}
        {column.isMasked && <FormNote>{words.hidden}</FormNote>}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          {standing && (
            <Button
              color="inherit"
              onClick={() => {
                onRemove(standing);
                onClose();
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button type="submit" variant="contained" disabled={!('filter' in meant)}>
            {words.apply}
          </Button>
        </Stack>
      </Stack>
    </Box>
  );
}

const byName = createFilterOptions<FileColumn>({
  limit: mostOffered,
  stringify: ({ label, name }) => foldForSearch(`${label} ${name}`),
});
const columnOptions: typeof byName = (options, state) =>
  byName(options, { ...state, inputValue: foldForSearch(state.inputValue) });
