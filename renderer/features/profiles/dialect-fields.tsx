import { Box } from '@mui/material';
import { ProfileOptions } from '#shared/profile/profile-options';
import { decimalSigns } from '#shared/profile/value-key';
import type { ProfileLook } from '#shared/profile/profile-look';
import { dialectChoices } from '../../text/dialect-choices';
import { useText } from '../../text/text';
import { FoundChoice } from '../../ui/found-choice';

const escapes = ['"', "'", '\\'] as const;

/** How the file was read; each choice looks at it again. */
export function DialectFields(props: {
  readonly options: ProfileOptions;
  /** Null where the file could not be read: then there is nothing found to show. */
  readonly look: ProfileLook | null;
  onChange(options: ProfileOptions): void;
}) {
  const { options, look, onChange } = props;
  const text = useText();
  const { dialect: words } = text.files;
  const { opening } = text.profiles;
  const choices = dialectChoices(text);
  const found = look?.dialect ?? null;
  const change = (part: Partial<ProfileOptions>) => onChange(ProfileOptions.parse({ ...options, ...part }));
  return (
    <Box
      role="group"
      aria-label={opening.dialect}
      // As wide as the longest of what can be found, in either language.
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 1.25, rowGap: 1.5 }}
    >
      {(!look || look.source === 'delimited') && (
        <>
          <FoundChoice
            label={words.encoding}
            value={options.encoding}
            found={found && choices.nameEncoding(found.encoding)}
            choices={choices.encodings}
            onChange={(encoding) => change({ encoding })}
          />
          <FoundChoice
            label={words.delimiter}
            value={options.delimiter}
            found={found && choices.nameDelimiter(found.delimiter)}
            choices={choices.delimiters}
            onChange={(delimiter) => change({ delimiter })}
          />
          <FoundChoice
            label={words.quote}
            value={options.quote}
            found={found && choices.nameQuote(found.quote)}
            choices={choices.quotes}
            onChange={(quote) => change({ quote })}
          />
          <FoundChoice
            label={opening.escape}
            value={options.escape}
            found={found && (found.quote === '' ? words.noQuote : nameEscape(found.escape, opening.escapes))}
            choices={escapes.map((escape) => [escape, opening.escapes[escape]])}
            onChange={(escape) => change({ escape: escapes.find((each) => each === escape) ?? null })}
          />
          <FoundChoice
            label={opening.header}
            value={options.header === null ? null : options.header ? 'yes' : 'no'}
            found={found && opening.headers[found.headerLines > 0 ? 'yes' : 'no']}
            choices={[
              ['yes', opening.headers.yes],
              ['no', opening.headers.no],
            ]}
            onChange={(header) => change({ header: header === null ? null : header === 'yes' })}
          />
          <FoundChoice
            label={opening.decimal}
            value={options.decimal}
            found={found && opening.decimals[found.decimal]}
            choices={decimalSigns.map((sign) => [sign, opening.decimals[sign]])}
            onChange={(decimal) => change({ decimal: decimalSigns.find((each) => each === decimal) ?? null })}
          />
          <FoundChoice
            label={words.skipRows}
            value={options.skipRows === null ? null : String(options.skipRows)}
            found={found && String(found.skipRows)}
            choices={choices.skippedRows}
            onChange={(rows) => change({ skipRows: rows === null ? null : Number(rows) })}
          />
        </>
      )}
      {look && look.sheets.length > 0 && (
        <FoundChoice
          label={words.sheet}
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
