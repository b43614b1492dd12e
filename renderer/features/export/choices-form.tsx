import { Box, Checkbox, FormControlLabel, MenuItem, Select } from '@mui/material';
import { columnSets } from '#shared/format/export-order';
import { useText } from '../../text/text';
import { FormLine, FormNote } from '../../ui/form-line';
import { Segments } from '../../ui/segments';
import { delimiters, scopes, type ExportChoices } from './export-choices';
import { FormatCards } from './format-cards';

/** Everything there is to choose before saving; what a format has no use for is not shown. */
export function ChoicesForm(props: {
  readonly choices: ExportChoices;
  readonly count: number;
  readonly hasSelection: boolean;
  onChange(change: Partial<ExportChoices>): void;
}) {
  const { choices, onChange } = props;
  const { save, delimiters: delimiterWords } = useText().files;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <FormatCards value={choices.format} onChange={(format) => onChange({ format })} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1.5, alignItems: 'start' }}>
        <FormLine label={save.scope}>
          {(id) => (
            <>
              <Segments
                labelId={id}
                values={scopes.filter((scope) => scope !== 'selected' || props.hasSelection)}
                value={choices.scope}
                words={save.scopes}
                onChange={(scope) => onChange({ scope })}
              />
              <FormNote>{props.count === 0 ? save.nothingInScope : save.count(props.count)}</FormNote>
            </>
          )}
        </FormLine>
        {choices.format !== 'json' && (
          <FormLine label={save.columns}>
            {(id) => (
              <>
                <Segments
                  labelId={id}
                  values={columnSets}
                  value={choices.columns}
                  words={save.columnSets}
                  onChange={(columns) => onChange({ columns })}
                />
                <FormNote>{save.columnSetsHelp[choices.columns]}</FormNote>
              </>
            )}
          </FormLine>
        )}
        {choices.format === 'csv' && (
          <>
            <FormLine label={save.delimiter}>
              {(id) => (
                <Select
                  value={choices.delimiter}
                  onChange={({ target }) => onChange({ delimiter: target.value })}
                  SelectDisplayProps={{ 'aria-labelledby': id }}
                  sx={{ width: 180 }}
                >
                  {delimiters.map((delimiter) => (
                    <MenuItem key={delimiter} value={delimiter}>
                      {delimiterWords[delimiter]}
                    </MenuItem>
                  ))}
                </Select>
              )}
            </FormLine>
            <span />
            <div>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={choices.byteOrderMark}
                    onChange={({ target }) => onChange({ byteOrderMark: target.checked })}
                    sx={{ py: 0.25 }}
                  />
                }
                label={save.byteOrderMark}
              />
              <FormNote>{save.byteOrderMarkHelp}</FormNote>
            </div>
          </>
        )}
      </Box>
    </Box>
  );
}
