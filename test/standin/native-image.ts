import { strict } from './strict';

/** A picture as Electron hands it out; only PNG bytes are known of it. */
export function pngImage(png: Buffer) {
  // Width and height stand in a PNG's first chunk: https://www.w3.org/TR/png-3/#11IHDR
  const size =
    png.length < 24 ? { width: 0, height: 0 } : { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  return strict('NativeImage', {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    getSize: () => size,
  });
}
