import type { Messages } from './text';

/** Labels of the Encoding Standard, where ISO 8859-9 is another name of windows-1254 (https://encoding.spec.whatwg.org). */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1252'] as const;
const delimiters = [',', ';', '\t', '|', '~', '^', '¦', ':'] as const;
const quotes = ['"', "'", ''] as const;
const mostSkipped = 50;

type Choices = readonly (readonly [value: string, name: string])[];

/** How a delimited text can be read, as lists to choose from and as names of what was found. */
export interface DialectChoices {
  readonly encodings: Choices;
  readonly delimiters: Choices;
  readonly quotes: Choices;
  readonly skippedRows: Choices;
  nameEncoding(encoding: string): string;
  nameDelimiter(delimiter: string): string;
  nameQuote(quote: string): string;
}

/** The same choices wherever a delimited text is opened; a value without words of its own is called by itself. */
export function dialectChoices({ files }: Messages): DialectChoices {
  const encodingWords: Readonly<Record<string, string | undefined>> = files.dialect.encodings;
  const signs: Readonly<Record<string, string | undefined>> = files.delimiters;
  const nameEncoding = (encoding: string) => encodingWords[encoding.toLowerCase()] ?? encoding;
  const nameDelimiter = (delimiter: string) => signs[delimiter] ?? delimiter;
  const nameQuote = (quote: string) => quote || files.dialect.noQuote;
  return {
    encodings: encodings.map((encoding) => [encoding, nameEncoding(encoding)]),
    delimiters: delimiters.map((delimiter) => [delimiter, nameDelimiter(delimiter)]),
    quotes: quotes.map((quote) => [quote, nameQuote(quote)]),
    skippedRows: Array.from({ length: mostSkipped + 1 }, (_, rows) => [String(rows), String(rows)]),
    nameEncoding,
    nameDelimiter,
    nameQuote,
  };
}
