/** What stands in a text, as bits: one look at its characters spares most of the patterns that would find nothing. */
export const shapes = { digit: 1, letter: 2, edgeBlank: 4, beyondAscii: 8, replaced: 16, ink: 32 } as const;

const replacement = 0xfffd;

/** The bits of `shapes` that hold for the text. `ink` is anything but blanks; blanks are what `trim` takes away. */
export function shapeOf(text: string): number {
  let shape = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) shape |= unit === replacement ? shapes.beyondAscii | shapes.replaced : shapes.beyondAscii;
    if (unit >= 48 && unit <= 57) shape |= shapes.digit | shapes.ink;
    else if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) shape |= shapes.letter | shapes.ink;
    else if (!isBlank(unit)) shape |= unit > 191 ? shapes.letter | shapes.ink : shapes.ink;
  }
  if (isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1))) shape |= shapes.edgeBlank;
  return shape;
}

/** White space and line ends of ECMAScript, which `String.prototype.trim` takes away. */
function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 160) return false;
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
