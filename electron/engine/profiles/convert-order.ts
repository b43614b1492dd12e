import type { ProfileFormat } from '#shared/profile/convert-report';
import type { DelimitedSource, ForcedReading } from './delimited-source';

/** One conversion: which file, where to, and what is fixed about reading it. */
export interface ConvertOrder {
  readonly input: string;
  readonly output: string;
  readonly format: ProfileFormat;
  readonly forced: ForcedReading & { readonly sheet: string | null };
  /** What is known of the input where it was looked at before, with the same fixed. */
  readonly looked?: DelimitedSource | null;
  /** Told how many rows were read by now, where they are read one by one. */
  readonly onRows?: (rows: number) => void;
  /** Told now and then how much is done, from 0 to 1, where the engine reads the file by itself. */
  readonly onShare?: (share: number) => void;
}

/** Reading with nothing fixed. */
export const nothingForced: ConvertOrder['forced'] = {
  delimiter: null,
  quote: null,
  skipRows: null,
  encoding: null,
  headerLines: null,
  sheet: null,
};
