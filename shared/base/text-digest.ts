/**
 * A number of 53 bits that tells texts apart, for noticing change: two lanes of FNV-1a
 * (http://www.isthe.com/chongo/tech/comp/fnv/). Nobody is kept from finding another text of the same digest.
 */
export function textDigest(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ ((unit << 5) | (unit >>> 11)), 0x01000193) ^ (high >>> 15);
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
