import { Box, MenuItem, TextField } from '@mui/material';
import { ProfileOptions } from '#shared/profile/profile-options';
import type { ProfileLook } from '#shared/profile/profile-look';
import { useText } from '../../text/text';

/** Labels of the Encoding Standard, where ISO 8859-9 is another name of windows-1254 (https://encoding.spec.whatwg.org). */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1252'] as const;
const delimiters = [',', ';', '\t', '|', '~', '^', '¦', ':'] as const;
const quotes = ['"', "'", ''] as const;
const escapes = ['"', "'", '\\'] as const;
const mostSkipped = 50;
/** Stands for null in the lists, where the empty text is a choice of its own: no quotes. */
const findOut = '\u0000';

/** How the file was read; each choice looks at it again. */
export function DialectFields(props: {
  readonly options: ProfileOptions;
  /** Null where the file could not be read: then there is nothing found to show. */
  readonly look: ProfileLook | null;
  onChange(options: ProfileOptions): void;
}) {
  const { options, look, onChange } = props;
  const { files, profiles } = useText();
  const { dialect: words } = files;
  const { opening } = profiles;
  const found = look?.dialect ?? null;
  const encodingWords: Readonly<Record<string, string | undefined>> = words.encodings;
  const signs: Readonly<Record<string, string | undefined>> = files.delimiters;
  const nameEncoding = (encoding: string) => encodingWords[encoding.toLowerCase()] ?? encoding;
  const nameDelimiter = (delimiter: string) => signs[delimiter] ?? delimiter;
  const change = (part: Partial<ProfileOptions>) => onChange(ProfileOptions.parse({ ...options, ...part }));
  return (
    <Box role="group" aria-label={opening.dialect} sx={{ display: 'flex', gap: 1.25, rowGap: 1.5, flexWrap: 'wrap' }}>
      {(!look || look.source === 'delimited') && (
        <>
          <Choice
            label={words.encoding}
            width={168}
            value={options.encoding}
            found={found && nameEncoding(found.encoding)}
            choices={encodings.map((encoding) => [encoding, nameEncoding(encoding)])}
            onChange={(encoding) => change({ encoding })}
          />
          <Choice
            label={words.delimiter}
            width={160}
            value={options.delimiter}
            found={found && nameDelimiter(found.delimiter)}
            choices={delimiters.map((delimiter) => [delimiter, nameDelimiter(delimiter)])}
            onChange={(delimiter) => change({ delimiter })}
          />
          <Choice
            label={words.quote}
            width={112}
            value={options.quote}
            found={found && (found.quote || words.noQuote)}
            choices={quotes.map((quote) => [quote, quote || words.noQuote])}
            onChange={(quote) => change({ quote })}
          />
          <Choice
            label={opening.escape}
            width={160}
            value={options.escape}
            found={found && nameEscape(found.escape, opening.escapes)}
            choices={escapes.map((escape) => [escape, opening.escapes[escape]])}
            onChange={(escape) => change({ escape: escapes.find((each) => each === escape) ?? null })}
          />
          <Choice
            label={opening.header}
            width={212}
            value={options.header === null ? null : options.header ? 'yes' : 'no'}
            found={found && opening.headers[found.headerLines > 0 ? 'yes' : 'no']}
            choices={[
              ['yes', opening.headers.yes],
              ['no', opening.headers.no],
            ]}
            onChange={(header) => change({ header: header === null ? null : header === 'yes' })}
          />
          <Choice
            label={words.skipRows}
            width={160}
            value={options.skipRows === null ? null : String(options.skipRows)}
            found={found && String(found.skipRows)}
            choices={Array.from({ length: mostSkipped + 1 }, (_, rows) => [String(rows), String(rows)])}
            onChange={(rows) => change({ skipRows: rows === null ? null : Number(rows) })}
          />
        </>
      )}
      {look && look.sheets.length > 0 && (
        <Choice
          label={words.sheet}
          width={200}
          value={options.sheet}
          found={look.sheets[0] ?? null}
          choices={look.sheets.map((sheet) => [sheet, sheet])}
          onChange={(sheet) => change({ sheet })}
        />
      )}
    </Box>
  );
}

function nameEscape(escape: string, names: Readonly<Record<'"' | "'" | '\\', string>>): string {
  return escape === '"' || escape === "'" || escape === '\\' ? names[escape] : escape;
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
