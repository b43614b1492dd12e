import { Autocomplete, Button, createFilterOptions, Stack, TextField } from '@mui/material';
import { foldForSearch } from '#shared/attribute/naming';
import { useText } from '../../../text/text';
import { itemChips } from '../../../ui/item-chips';
import type { FileColumn } from '../shown-columns';

/** A file may have thousands of columns; so many are offered at once. */
const mostOffered = 100;

/** The columns of a bulk edit, found by typing. */
export function BulkColumns(props: {
  /** Those that can be changed. */
  readonly columns: readonly FileColumn[];
  readonly chosen: readonly string[];
  /** Ids of those that the grid shows. */
  readonly shown: readonly string[];
  /** Columns that cannot be changed were left out. */
  readonly isPartial: boolean;
  onChange(columns: readonly string[]): void;
}) {
  const { columns, chosen } = props;
  const words = useText().profileEdit.bulk;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const labelOf = (id: string) => byId.get(id)?.label ?? id;
  const filterOptions = createFilterOptions<string>({
    limit: mostOffered,
    stringify: (id) => foldForSearch(`${labelOf(id)} ${byId.get(id)?.name ?? ''}`),
  });
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'flex-start', flex: 1, minWidth: 0 }}>
      <Autocomplete
        multiple
        disableCloseOnSelect
        limitTags={3}
        options={columns.map(({ id }) => id)}
        value={[...chosen]}
        getOptionLabel={labelOf}
        filterSelectedOptions
        filterOptions={(options, state) =>
          filterOptions(options, { ...state, inputValue: foldForSearch(state.inputValue) })
        }
        onChange={(_, next) => props.onChange(next)}
        renderValue={itemChips({ labelOf, removeLabel: words.removeColumn })}
        renderInput={(input) => (
          <TextField {...input} label={words.columns} helperText={props.isPartial ? words.notOffered : undefined} />
        )}
        slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 260 } } }}
        sx={{
          flex: 1,
          minWidth: 0,
          // As tall without a column as with one.
          '& .MuiAutocomplete-inputRoot': { minHeight: 36, maxHeight: 76, overflowY: 'auto', py: '4px !important' },
        }}
      />
      <Button onClick={() => props.onChange(props.shown)} sx={{ flexShrink: 0, mt: 0.5 }}>
        {words.allShown}
      </Button>
    </Stack>
  );
}
