/** Delimiters that are tried wherever they occur. */
const usual = [',', ';', '\t', '|', '~', '^', '¦', ':', ' '];
/** Others are tried where most lines have them; what stands inside dates, numbers and names is none. */
const possible = /(?![\t\n\r\0])\p{Cc}|(?![\s"'()._/\\-])[\p{P}\p{S}]/gu;
const longest = 4;
/** Cells over several lines leave many lines without any delimiter. */
const half = 0.5;
/** A delimiter of several characters is one where its first character seldom stands without the rest. */
const mostly = 0.7;
const nearlyAll = 0.9;

/** Every text that could be the delimiter of these lines, the usual ones first. */
export function candidateDelimiters(lines: readonly string[]): string[] {
  const sample = lines.filter((line) => line.trim() !== '');
  const present = usual.filter((delimiter) => sample.some((line) => line.includes(delimiter)));
  const found = new Set(present);
  const unusual = new Set(sample.slice(0, 20).flatMap((line) => line.match(possible) ?? []));
  // A sentence ends with the same sign as others; a delimiter has something behind it.
  const inside = sample.map((line) => line.trim().slice(1, -1));
  for (const character of unusual) {
    const having = inside.filter((line) => line.includes(character)).length;
    if (having >= sample.length * half) found.add(character);
  }
  for (const single of found) {
    // Times have a colon as well, so "::" shows in most lines rather than in nearly all its places.
    const doubled = single + single;
    const isUsual = single.trim() !== '' && single.length === 1;
    if (isUsual && sample.filter((line) => line.includes(doubled)).length >= sample.length * half) found.add(doubled);
  }
  const longer = [...found].flatMap((single) => extensions(single, sample));
  return [...new Set([...found, ...longer])].filter((delimiter) => !isOnlyDoubled(delimiter, sample));
}

/** Whether a sign stands between names in pairs alone, and in pairs in nearly all lines: where it is single it is text. */
function isOnlyDoubled(single: string, lines: readonly string[]): boolean {
  const names = lines.find((line) => line.includes(single));
  if (single.length > 1 || single.trim() === '' || names === undefined) return false;
  const pair = single + single;
  if (!names.includes(pair) || names.replaceAll(pair, '').includes(single)) return false;
  return lines.filter((line) => line.includes(pair)).length >= nearlyAll * lines.length;
}

/** The longer delimiters that a character is always a part of: ", " or "||" or " | ". */
function extensions(single: string, lines: readonly string[]): string[] {
  const extended: string[] = [];
  let current = single;
  while (current.length < longest) {
    const longer = grown(current, lines, 'after') ?? (single === ' ' ? null : grown(current, lines, 'before'));
    if (longer === null) break;
    extended.push(longer);
    current = longer;
  }
  return extended;
}

function grown(delimiter: string, lines: readonly string[], side: 'before' | 'after'): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of lines) {
    let step = delimiter.length;
    for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + step)) {
      const neighbour = side === 'after' ? line[at + delimiter.length] : line[at - 1];
      // At a line's edge blanks are often cut off, so the edge speaks neither for nor against.
      step = delimiter.length;
      if (neighbour === undefined) continue;
      // "||||" is "||" twice.
      if (neighbour === delimiter) step += 1;
      total += 1;
      counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1);
    }
  }
  for (const [neighbour, count] of counts) {
    if (count < total * mostly || total < 2 || /[\p{L}\p{N}"']/u.test(neighbour)) continue;
    return side === 'after' ? delimiter + neighbour : neighbour + delimiter;
  }
  return null;
}
