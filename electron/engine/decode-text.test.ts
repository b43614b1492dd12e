import { describe, expect, it } from 'vitest';
import { decodeText, looksBinary } from './decode-text';

const turkish = 'Kod;Öznitelik;Açıklama\nşg;Müşterinin Şehri;Yaşadığı il, örneğin İstanbul\n';
const lettersOf1254: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };

function in1254(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => lettersOf1254[letter] ?? letter.charCodeAt(0));
}
function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}
function read(bytes: Uint8Array, forced: string | null = null) {
  const decoded = decodeText(bytes, forced);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(turkish), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${turkish}`), 'utf-8', true],
    ['UTF-16 little endian with a mark', Buffer.from(`\ufeff${turkish}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 big endian with a mark', utf16be(`\ufeff${turkish}`), 'utf-16be', true],
    ['UTF-16 little endian without a mark', Buffer.from(turkish, 'utf16le'), 'utf-16le', false],
    ['UTF-16 big endian without a mark', utf16be(turkish), 'utf-16be', false],
    ['windows-1254', in1254(turkish), 'windows-1254', false],
  ])('is found in %s', (_name, bytes, encoding, byteOrderMark) => {
    expect(read(bytes)).toEqual({ text: turkish, encoding, byteOrderMark });
  });

  it('is Western where no letter is Turkish only', () => {
    expect(read(Buffer.from('Größe;élève\n', 'latin1'))).toMatchObject({
      text: 'Größe;élève\n',
      encoding: 'windows-1252',
    });
  });

  it('is Cyrillic where the letters say so', () => {
    const text = 'Код;Название;Описание\nгород;Город клиента;Город, в котором живёт клиент\n';
    const bytes = Uint8Array.from(text, (letter) => {
      if (letter === 'ё') return 0xb8;
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    expect(read(bytes)).toMatchObject({ text, encoding: 'windows-1251' });
  });

  it('keeps a mark that is not at the beginning', () => {
    expect(read(Buffer.from('\ufeff\ufeffa')).text).toBe('\ufeffa');
  });

  it('follows a forced encoding', () => {
    expect(read(in1254('Şehir'), 'windows-1252').text).toBe('Þehir');
  });

  it('refuses an encoding that nobody knows', () => {
    expect(decodeText(Buffer.from('a'), 'klingon')).toMatchObject({
      ok: false,
      error: { code: 'encoding-unknown', found: 'klingon' },
    });
  });

  it('names line and column of the first byte that a forced encoding does not have', () => {
    expect(decodeText(Buffer.from('a\nbc\xff', 'latin1'), 'utf-8')).toMatchObject({
      ok: false,
      error: { code: 'encoding-unknown', found: 'utf-8', line: 2, column: 3 },
    });
  });

  it('names the place of one broken byte in a UTF-8 file, and does not guess a code page for all of it', () => {
    const bytes = Buffer.concat([Buffer.from(turkish), Buffer.from('x\xfe', 'latin1')]);
    expect(decodeText(bytes, null)).toMatchObject({
      ok: false,
      error: { code: 'encoding-unknown', found: 'utf-8', line: 3, column: 2 },
    });
  });

  it('does not blame a replacement character that the file itself holds', () => {
    const bytes = Buffer.concat([Buffer.from('a\ufffd\nb'), Buffer.of(0xff)]);
    expect(decodeText(bytes, 'utf-8')).toMatchObject({ ok: false, error: { line: 2, column: 2 } });
  });
});

describe('binary content', () => {
  it('is told from text by bytes that no text has', () => {
    expect(looksBinary(Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256))).toBe(true);
    expect(looksBinary(new Uint8Array(4096))).toBe(true);
  });

  it('is not seen in text of any encoding', () => {
    for (const bytes of [Buffer.from(turkish), in1254(turkish), Buffer.from(turkish, 'utf16le'), utf16be(turkish)]) {
      expect(looksBinary(bytes)).toBe(false);
    }
  });
});
