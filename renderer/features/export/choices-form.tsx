import {
  Box,
  Checkbox,
  FormControlLabel,
  MenuItem,
  Select,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useId, type ReactNode } from 'react';
import { columnSets } from '#shared/format/export-order';
import { useText } from '../../text/text';
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
        <Line label={save.scope}>
          {(id) => (
            <>
              <Segments
                labelId={id}
                values={scopes.filter((scope) => scope !== 'selected' || props.hasSelection)}
                value={choices.scope}
                words={save.scopes}
                onChange={(scope) => onChange({ scope })}
              />
              <Note>{props.count === 0 ? save.nothingInScope : save.count(props.count)}</Note>
            </>
          )}
        </Line>
        {choices.format !== 'json' && (
          <Line label={save.columns}>
            {(id) => (
              <>
                <Segments
                  labelId={id}
                  values={columnSets}
                  value={choices.columns}
                  words={save.columnSets}
                  onChange={(columns) => onChange({ columns })}
                />
                <Note>{save.columnSetsHelp[choices.columns]}</Note>
              </>
            )}
          </Line>
        )}
        {choices.format === 'csv' && (
          <>
            <Line label={save.delimiter}>
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
            </Line>
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
              <Note>{save.byteOrderMarkHelp}</Note>
            </div>
          </>
        )}
      </Box>
    </Box>
  );
}

function Line({ label, children }: { readonly label: string; children(labelId: string): ReactNode }) {
  const id = useId();
  return (
    <>
      <Typography id={id} variant="body2" sx={{ pt: 0.75, color: 'text.secondary' }}>
        {label}
      </Typography>
      <div>{children(id)}</div>
    </>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <Typography variant="caption" component="p" sx={{ mt: 0.5, color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function Segments<T extends string>(props: {
  readonly labelId: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly words: Readonly<Record<T, string>>;
  onChange(value: T): void;
}) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={props.value}
      aria-labelledby={props.labelId}
      onChange={(_, value: T | null) => value !== null && props.onChange(value)}
    >
      {props.values.map((value) => (
        <ToggleButton key={value} value={value} sx={{ px: 1.5, py: 0.375 }}>
          {props.words[value]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
