import { deflateSync, inflateSync } from 'fflate';
import { fault, type Fault } from '../base/fault';
import { fail, ok, type Result } from '../base/result';
import { BrokenBytes, createByteReader, createByteWriter, type ByteReader } from './byte-stream';
import { overlaid, type Overlay } from './overlay';

/*
 * The cells of a column patch as bytes: the layout's number, how many cells, the distance from each row to the next,
 * then for each cell what it says: 0 no value, 1 the file's own, 2 the next text of the list, 3 and more a text that
 * occurred before, counted back from the latest; last the list: how long each text is in UTF-16 units, and all of them
 * as one, which is encoded and decoded many times faster than each by itself. So rows without gaps and texts that all
 * differ, or all repeat, are long runs of one byte, which deflate (RFC 1951) packs to nothing.
 */
const layout = 1;
const [nextText, firstBack] = [2, 3];

/** Level 3 of 9: half the time of the usual 6 for some percent more bytes. */
const level = 3;

/** An overlay as packed bytes. Texts are well-formed (`toWellFormed`): a lone surrogate becomes U+FFFD. */
export function encodePatch({ rows, codes, texts }: Overlay): Uint8Array<ArrayBuffer> {
  const writer = createByteWriter();
  writer.number(layout);
  writer.number(rows.length);
  let before = -1;
  for (const row of rows) {
    writer.number(row - before - 1);
    before = row;
  }
  const places = new Uint32Array(texts.length);
  const written: number[] = [];
  for (const code of codes) {
    if (code <= overlaid.own) writer.number(code);
    else if (places[code]) writer.number(written.length - places[code] + firstBack);
    else {
      written.push(code);
      places[code] = written.length;
      writer.number(nextText);
    }
  }
  const list = written.map((code) => texts[code] ?? '');
  writer.number(list.length);
  for (const text of list) writer.number(text.length);
  writer.text(list.join(''));
  return new Uint8Array(deflateSync(writer.finish(), { level }));
}

/** Reads what `encodePatch` wrote; `store-damaged` for anything else. */
export function decodePatch(packed: Uint8Array): Result<Overlay, Fault> {
  try {
    return ok(readOverlay(createByteReader(inflateSync(packed))));
  } catch {
    // fflate throws errors of its own for bytes that are not packed so.
    return fail(fault('store-damaged', { found: 'patchBlocks' }));
  }
}

function readOverlay(reader: ByteReader): Overlay {
  if (reader.number() !== layout) throw new BrokenBytes();
  const count = reader.number();
  const rows = new Uint32Array(count);
  let row = -1;
  for (let index = 0; index < count; index += 1) {
    row += reader.number() + 1;
    if (row > 0xffffffff) throw new BrokenBytes();
    rows[index] = row;
  }
  const codes = new Uint32Array(count);
  let used = 0;
  for (let index = 0; index < count; index += 1) {
    const token = reader.number();
    if (token === nextText) used += 1;
    const back = token >= firstBack ? token - firstBack : 0;
    if (back >= used && token > overlaid.own) throw new BrokenBytes();
    codes[index] = token <= overlaid.own ? token : used + overlaid.own - back;
  }
  if (reader.number() !== used) throw new BrokenBytes();
  return { rows, codes, texts: [null, undefined, ...readTexts(reader, used)] };
}

function readTexts(reader: ByteReader, count: number): readonly string[] {
  const lengths = Array.from({ length: count }, () => reader.number());
  const all = reader.text();
  let at = 0;
  const texts = lengths.map((length) => {
    at += length;
    return all.slice(at - length, at);
  });
  if (at !== all.length || !reader.isAtEnd) throw new BrokenBytes();
  return texts;
}
