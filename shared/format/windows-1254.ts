/**
 * What stands at the bytes 0x80 to 0xFF of Windows-1254, the Turkish code page, as browsers read it
 * (https://encoding.spec.whatwg.org/#index-windows-1254). The bytes below are ASCII.
 */
const upperHalf =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008d\u008e\u008f\u0090‘’“”•–—˜™š›œ\u009d\u009eŸ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ';

const byteOf = new Map(Array.from(upperHalf).map((character, at) => [character, 0x80 + at]));

/** What stands for a character that the code page lacks. */
export const replacement = '?';

/** Whether the code page has the character, which may be any code point. */
export function isWritable(character: string): boolean {
  return character < '\u0080' || byteOf.has(character);
}

/** The characters of the upper half, for a pattern that tells what cannot be written. */
export const windows1254Characters = upperHalf;

/** The bytes of a text; what the code page lacks becomes `?`. */
export function encodeWindows1254(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    bytes[length] = code < 0x80 ? code : (byteOf.get(character) ?? replacement.charCodeAt(0));
    length += 1;
  }
  return bytes.slice(0, length);
}
