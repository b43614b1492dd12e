import { Box, Typography } from '@mui/material';
import type { ReadOptions } from '#shared/format/source-table';
import { dialectChoices } from '../../text/dialect-choices';
import { useText } from '../../text/text';
import { FoundChoice } from '../../ui/found-choice';
import type { TableOutline } from './import-protocol';

/** How the file was read; each choice reads it again. */
export function DialectBar(props: {
  readonly options: ReadOptions;
  /** Null where the file could not be read: then there is nothing found to show. */
  readonly table: TableOutline | null;
  onChange(options: ReadOptions): void;
}) {
  const { options, table, onChange } = props;
  const text = useText();
  const { dialect: words, formats } = text.files;
  const choices = dialectChoices(text);
  const isText = !table || table.format === 'csv';
  const found = table?.dialect ?? null;
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
          <FoundChoice
            label={words.encoding}
            width={200}
            value={options.encoding}
            found={found && choices.nameEncoding(found.encoding)}
            choices={choices.encodings}
            onChange={(encoding) => onChange({ ...options, encoding })}
          />
          <FoundChoice
            label={words.delimiter}
            width={170}
            value={options.delimiter}
            found={found && choices.nameDelimiter(found.delimiter)}
            choices={choices.delimiters}
            onChange={(delimiter) => onChange({ ...options, delimiter })}
          />
          <FoundChoice
            label={words.quote}
            width={120}
            value={options.quote}
            found={found && choices.nameQuote(found.quote)}
            choices={choices.quotes}
            onChange={(quote) => onChange({ ...options, quote })}
          />
          <FoundChoice
            label={words.skipRows}
            width={170}
            value={options.skipRows === null ? null : String(options.skipRows)}
            found={found && String(found.skipRows)}
            choices={choices.skippedRows}
            onChange={(rows) => onChange({ ...options, skipRows: rows === null ? null : Number(rows) })}
          />
        </>
      )}
      {table && table.sheets.length > 0 && (
        <FoundChoice
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
