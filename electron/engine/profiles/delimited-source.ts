import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ForcedDialect } from '../detect-dialect';
import { DelimitedBody } from './delimited-body';
import { limits } from '../limits';
import type { FileBytes } from './file-bytes';
import { type FileEncoding, textPieces, type TextSample, textSample } from './file-text';
import { afterLineEnd, lineEndFrom } from './read-record';
import { asLines, endsInSeparators, piecesAsLines } from './record-separators';
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
  /** The beginning that the layout was found from, in lines; all of the file where it is short. */
  readonly sample: TextSample;
}

const sampleCharacters = 4 * 1024 * 1024;

/** Looks at a delimited file. Columns that look unused are left out unless all are asked for. */
export async function openDelimited(
  file: FileBytes,
  encoding: FileEncoding,
  forced: ForcedReading,
  keep: 'used-columns' | 'all-columns' = 'used-columns',
): Promise<Result<DelimitedSource, Fault>> {
  const begin = await textSample(file, encoding, sampleCharacters);
  const hasSeparators = endsInSeparators(begin.text);
  const sample = hasSeparators ? { ...begin, text: asLines(begin.text) } : begin;
  const tooLong = longLine(sample);
  if (tooLong) return fail(tooLong);
  const found = sniffLayout(sample.text, forced, keep, sample.isWhole);
  const layout: Layout = hasSeparators ? { ...found, dialect: { ...found.dialect, lineEnd: 'rs' } } : found;
  if (encoding.guessed) layout.doubts.add('encoding-guessed', undefined, encoding.encoding);
  if (encoding.broken) layout.doubts.add('bytes-undecodable', undefined, encoding.encoding);
  if (layout.dialect.lineEnd === 'mixed') layout.doubts.add('line-ends-mixed');
  if (sample.text.includes('\0')) layout.doubts.add('nul-characters');
  return ok({ file, encoding, layout, sample });
}

/** What is wrong with a line that is no row of any table, since laying it out would fill the memory with nothing. */
function longLine({ text, isWhole }: TextSample): Fault | null {
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const end = lineEndFrom(text, at);
    if (end === text.length && !isWhole && at === 0) return fault('file-line-too-long', { line });
    if (end - at > limits.profileColumns) {
      const found = mostDelimiters(text.slice(at, end));
      if (found > limits.profileColumns) {
        return fault('file-too-large', {
          line,
          found: String(found),
          limit: String(limits.profileColumns),
          reason: 'columns',
        });
      }
    }
    at = afterLineEnd(text, end);
  }
  return null;
}

function mostDelimiters(line: string): number {
  return Math.max(...[',', ';', '\t', '|'].map((delimiter) => line.split(delimiter).length));
}

/** The rows of a delimited file, read once from beginning to end; what comes up meanwhile is not added to the source. */
export function delimitedRows({
  file,
  encoding,
  layout,
  sample,
}: DelimitedSource): TableRows & { readonly body: DelimitedBody } {
  const rejects = new Rejects();
  for (const reject of layout.rejects) rejects.add(reject);
  const doubts = layout.doubts.copy();
  const body = new DelimitedBody(layout, doubts, rejects);
  const pieces = () => {
    const texts = textPieces(file, encoding);
    return layout.dialect.lineEnd === 'rs' ? piecesAsLines(texts) : texts;
  };
  async function* batches() {
    for await (const piece of sample.isWhole ? [sample.text] : pieces()) {
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
    doubts,
    rejects,
    body,
  };
}
