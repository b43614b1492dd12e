import { Box, MenuItem, TextField, Typography } from '@mui/material';
import type { ReadOptions } from '#shared/format/source-table';
import { useText } from '../../text/text';
import type { TableOutline } from './import-protocol';

/** Labels of the Encoding Standard, where ISO 8859-9 is another name of windows-1254 (https://encoding.spec.whatwg.org). */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1252'] as const;
const delimiters = [',', ';', '\t', '|', '~', '^', '¦', ':'] as const;
const quotes = ['"', "'", ''] as const;
const mostSkipped = 50;
/** Stands for null in the lists, where the empty text is a choice of its own: no quotes. No name of a sheet holds it. */
const findOut = '\u0000';

/** How the file was read; each choice reads it again. */
export function DialectBar(props: {
  readonly options: ReadOptions;
  /** Null where the file could not be read: then there is nothing found to show. */
  readonly table: TableOutline | null;
  onChange(options: ReadOptions): void;
}) {
  const { options, table, onChange } = props;
  const { dialect: words, delimiters: delimiterWords, formats } = useText().files;
  const isText = !table || table.format === 'csv';
  const found = table?.dialect ?? null;
  const encodingWords: Readonly<Record<string, string | undefined>> = words.encodings;
  const encodingName = (encoding: string) => encodingWords[encoding.toLowerCase()] ?? encoding;
  const signs: Readonly<Record<string, string | undefined>> = delimiterWords;
  const nameDelimiter = (delimiter: string) => signs[delimiter] ?? delimiter;
  const nameQuote = (quote: string) => quote || words.noQuote;
  return (
    <Box
      role="group"
      aria-label={words.title}
      sx={{ display: 'flex', alignItems: 'center', gap: 1.25, flexWrap: 'wrap' }}
    >
      {table && (
        <Typography variant="body2" sx={{ mr: 1, color: 'text.secondary' }}>
          {words.format(formats[table.format].name, table.rowCount)}
        </Typography>
      )}
      {isText && (
        <>
          <Choice
            label={words.encoding}
            width={200}
            value={options.encoding}
            found={found && encodingName(found.encoding)}
            choices={encodings.map((encoding) => [encoding, encodingName(encoding)])}
            onChange={(encoding) => onChange({ ...options, encoding })}
          />
          <Choice
            label={words.delimiter}
            width={170}
            value={options.delimiter}
            found={found && nameDelimiter(found.delimiter)}
            choices={delimiters.map((delimiter) => [delimiter, nameDelimiter(delimiter)])}
            onChange={(delimiter) => onChange({ ...options, delimiter })}
          />
          <Choice
            label={words.quote}
            width={120}
            value={options.quote}
            found={found && nameQuote(found.quote)}
            choices={quotes.map((quote) => [quote, nameQuote(quote)])}
            onChange={(quote) => onChange({ ...options, quote })}
          />
          <Choice
            label={words.skipRows}
            width={170}
            value={options.skipRows === null ? null : String(options.skipRows)}
            found={found && String(found.skipRows)}
            choices={Array.from({ length: mostSkipped + 1 }, (_, rows) => [String(rows), String(rows)])}
            onChange={(rows) => onChange({ ...options, skipRows: rows === null ? null : Number(rows) })}
          />
        </>
      )}
      {table && table.sheets.length > 0 && (
        <Choice
          label={words.sheet}
          width={200}
          value={options.sheet}
          found={table.sheet}
          choices={table.sheets.map((sheet) => [sheet, sheet])}
          onChange={(sheet) => onChange({ ...options, sheet })}
        />
      )}
    </Box>
  );
}

function Choice(props: {
  readonly label: string;
  readonly width: number;
  readonly value: string | null;
  readonly found: string | null;
  readonly choices: readonly (readonly [value: string, name: string])[];
  onChange(value: string | null): void;
}) {
  const words = useText().files.dialect;
  return (
    <TextField
      select
      label={props.label}
      value={props.value ?? findOut}
      onChange={({ target }) => props.onChange(target.value === findOut ? null : target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: props.width }}
    >
      <MenuItem value={findOut}>
        {props.found === null || props.value !== null ? words.findOut : words.found(props.found)}
      </MenuItem>
      {props.choices.map(([value, name]) => (
        <MenuItem key={value} value={value}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
