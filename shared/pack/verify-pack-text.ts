import type { EvidencePack } from './pack';
import { isPackCsv, jsonInPackCsv, packCsv } from './pack-csv';
import { isPackHtml, jsonInPackHtml, packHtml } from './pack-html';
import { verifyPack, type PackVerdict } from './verify-pack';

/** A kind of file that people read and that holds the pack as data. */
interface ReadableKind {
  is(text: string): boolean;
  jsonIn(text: string): string | null;
  write(pack: EvidencePack): string;
}

const readable: readonly ReadableKind[] = [
  { is: isPackHtml, jsonIn: jsonInPackHtml, write: packHtml },
  { is: isPackCsv, jsonIn: jsonInPackCsv, write: packCsv },
];

/**
 * Verifies a pack as a file of any kind, in short steps: its JSON; or the document or the table, of which every letter has
 * to be as it was made. Line ends and a byte order mark may differ. A table whose proof was cut off whole is no pack.
 */
export function* verifyPackText(given: string): Generator<void, PackVerdict> {
  const text = given.replace(/^\ufeff/u, '');
  const kind = readable.find((each) => each.is(text));
  if (!kind) return yield* verifyPack(readJson(text));
  const json = kind.jsonIn(text);
  // A document may be anybody's; a table that names the format in its last record is ours.
  if (json === null && kind.is === isPackCsv) return altered(lastLine(text));
  const verdict = yield* verifyPack(readJson(json ?? ''));
  if (!verdict.ok) return verdict.reason === 'not-a-pack' && kind.is === isPackCsv ? altered(lastLine(text)) : verdict;
  const place = firstDifference(text, kind.write(verdict.pack).replace(/^\ufeff/u, ''));
  return place === null ? verdict : altered(place);
}

function altered(name: string): PackVerdict {
  return { ok: false, reason: 'altered', part: 'document', name };
}

function lastLine(text: string): string {
  return shortened(text.trimEnd().split('\n').at(-1) ?? '');
}

function readJson(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch {
    return null; // no JSON is no pack
  }
}

/** What stands first where both differ, without its tags; null where they are the same. */
function firstDifference(text: string, expected: string): string | null {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const meant = expected.replaceAll('\r\n', '\n').split('\n');
  const at = meant.findIndex((line, index) => line !== lines[index]);
  if (at === -1) return lines.length === meant.length ? null : shortened(lines[meant.length] ?? '');
  return shortened(lines[at] ?? meant[at] ?? '');
}

function shortened(line: string): string {
  const read = line
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return read.length > 80 ? `${read.slice(0, 80)}…` : read;
}
