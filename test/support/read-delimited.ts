import { DelimitedBody } from '../../electron/engine/profiles/delimited-body';
import { Rejects } from '../../electron/engine/profiles/rejects';
import { type ForcedLayout, sniffLayout } from '../../electron/engine/profiles/sniff-layout';

/** Reads a text in pieces of some length, as a file would come. */
export function readDelimited(text: string, forced: ForcedLayout, piece = Infinity) {
  const layout = sniffLayout(text, forced);
  const rejects = new Rejects();
  for (const reject of layout.rejects) rejects.add(reject);
  const body = new DelimitedBody(layout, layout.doubts, rejects);
  const rows: (string | null)[][] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...body.push(text.slice(at, at + piece)));
  rows.push(...body.end());
  return { layout, names: layout.names, rows, rejects: rejects.kept, doubts: layout.doubts.list() };
}
