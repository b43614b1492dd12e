import type { ForcedDialect } from '../detect-dialect';
import { DelimitedBody } from './delimited-body';
import type { FileBytes } from './file-bytes';
import { type FileEncoding, textPieces, type TextSample, textSample } from './file-text';
import { Rejects } from './rejects';
import { type Layout, sniffLayout } from './sniff-layout';
import type { TableRows } from './table-rows';

/** What a person has fixed about a delimited file; null means: find out. */
export interface ForcedReading extends ForcedDialect {
  readonly encoding: string | null;
  /** Lines of the header, 0 for none. */
  readonly headerLines: number | null;
  /** What makes a quote inside quotes a plain character. */
  readonly escape?: string | null;
}

/** A delimited file that has been looked at: its letters and its layout. */
export interface DelimitedSource {
  readonly file: FileBytes;
  readonly encoding: FileEncoding;
  readonly layout: Layout;
  /** The beginning that the layout was found from; all of the file where it is short. */
  readonly sample: TextSample;
}

const sampleCharacters = 4 * 1024 * 1024;

/** Looks at a delimited file. Columns that look unused are left out unless all are asked for. */
export async function openDelimited(
  file: FileBytes,
  encoding: FileEncoding,
  forced: ForcedReading,
  keep: 'used-columns' | 'all-columns' = 'used-columns',
): Promise<DelimitedSource> {
  const sample = await textSample(file, encoding, sampleCharacters);
  const layout = sniffLayout(sample.text, forced, keep, sample.isWhole);
  if (encoding.guessed) layout.doubts.add('encoding-guessed', undefined, encoding.encoding);
  if (encoding.broken) layout.doubts.add('bytes-undecodable', undefined, encoding.encoding);
  if (layout.dialect.lineEnd === 'mixed') layout.doubts.add('line-ends-mixed');
  if (sample.text.includes('\0')) layout.doubts.add('nul-characters');
  return { file, encoding, layout, sample };
}

/** The rows of a delimited file, read once from beginning to end. */
export function delimitedRows({
  file,
  encoding,
  layout,
  sample,
}: DelimitedSource): TableRows & { readonly body: DelimitedBody } {
  const rejects = new Rejects();
  for (const reject of layout.rejects) rejects.add(reject);
  const body = new DelimitedBody(layout, layout.doubts, rejects);
  async function* batches() {
    for await (const piece of sample.isWhole ? [sample.text] : textPieces(file, encoding)) {
      const rows = body.push(piece);
      if (rows.length > 0) yield rows;
    }
    yield body.end();
  }
  return {
    source: 'delimited',
    dialect: { ...layout.dialect, encoding: encoding.encoding, byteOrderMark: encoding.byteOrderMark },
    names: layout.names,
    batches: batches(),
    doubts: layout.doubts,
    rejects,
    body,
  };
}
