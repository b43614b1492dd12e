import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encodeWindows1254 } from '#shared/format/windows-1254';
import type { WriteDialect } from '#shared/profile/profile-export';

type Bytes = Pick<WriteDialect, 'encoding' | 'lineEnd' | 'byteOrderMark' | 'quote'>;

const byteOrderMark = '\ufeff';

/** Whether a text of UTF-8 with LF, as DuckDB writes it, is not yet what was asked for. */
export function needsOtherBytes(dialect: Bytes): boolean {
  return dialect.encoding !== 'utf-8' || dialect.lineEnd !== 'lf' || isMarked(dialect);
}

/** Whether DuckDB cannot read it again as it is. */
export function needsOtherReading({ encoding }: Bytes): boolean {
  return encoding !== 'utf-8';
}

function isMarked({ encoding, byteOrderMark: isAsked }: Bytes): boolean {
  return encoding === 'utf-16le' || (encoding === 'utf-8' && isAsked);
}

/** Writes the delimited text of one file to another in the dialect's encoding, line end and mark. */
export async function writeOtherBytes(plain: string, target: string, dialect: Bytes): Promise<void> {
  const out = createWriteStream(target);
  if (isMarked(dialect)) out.write(encode(byteOrderMark, dialect.encoding));
  const rewrite = dialect.lineEnd === 'crlf' ? lineEnds(dialect.quote, '\n', '\r\n') : same;
  const source = createReadStream(plain, { highWaterMark: 1024 * 1024 });
  // Within UTF-8 no byte of a line end or quote is part of any other character, so its letters need not be known.
  if (dialect.encoding === 'utf-8') await pipeline(source, rewriteBytes(rewrite), out);
  else await pipeline(source, texts('utf-8', false, rewrite), bytes(dialect.encoding), out);
}

/** The way back: UTF-8 with LF and without a mark. */
export async function readOtherBytes(file: string, plain: string, dialect: Bytes): Promise<void> {
  await pipeline(
    createReadStream(file, { highWaterMark: 1024 * 1024 }),
    texts(
      dialect.encoding,
      isMarked(dialect),
      dialect.lineEnd === 'crlf' ? lineEnds(dialect.quote, '\r\n', '\n') : same,
    ),
    bytes('utf-8'),
    createWriteStream(plain, { mode: 0o600 }),
  );
}

type Rewrite = (text: string, isLast: boolean) => string;
const same: Rewrite = (text) => text;

/** Bytes as a text of one character each, which costs a tenth of decoding them. */
function rewriteBytes(rewrite: Rewrite): Transform {
  const written = (text: string): Buffer | undefined => (text === '' ? undefined : Buffer.from(text, 'latin1'));
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      done(null, written(rewrite(chunk.toString('latin1'), false)));
    },
    flush(done) {
      done(null, written(rewrite('', true)));
    },
  });
}

function texts(encoding: Bytes['encoding'], dropsMark: boolean, rewrite: Rewrite): Transform {
  const decoder = new TextDecoder(encoding, { ignoreBOM: !dropsMark });
  return new Transform({
    readableObjectMode: true,
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      done(null, rewrite(decoder.decode(chunk, { stream: true }), false) || undefined);
    },
    flush(done) {
      done(null, rewrite(decoder.decode(), true) || undefined);
    },
  });
}

function bytes(encoding: Bytes['encoding']): Transform {
  return new Transform({
    writableObjectMode: true,
    transform(text: string, _encoding, done: TransformCallback) {
      done(null, encode(text, encoding));
    },
  });
}

function encode(text: string, encoding: Bytes['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'windows-1254':
      return encodeWindows1254(text);
  }
}

/** Replaces line ends outside quotes; those inside belong to a cell. */
function lineEnds(quote: string, from: string, to: string): Rewrite {
  let isQuoted = false;
  let held = '';
  return (chunk, isLast) => {
    let text = held + chunk;
    // The first half of a line end waits for the second.
    held = !isLast && from.length > 1 && text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    let out = '';
    let begin = 0;
    for (;;) {
      const end = text.indexOf(quote, begin);
      const part = end < 0 ? text.slice(begin) : text.slice(begin, end + 1);
      out += isQuoted ? part : part.replaceAll(from, to);
      if (end < 0) return out;
      isQuoted = !isQuoted;
      begin = end + 1;
    }
  };
}
