/**
 * Makes a header's names usable as they stand: a name that comes again is told apart by " (2)", an empty one is called
 * by its position, so that no column is lost.
 */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set(header.map((name) => name.trim()).filter((name) => name !== ''));
  const seen = new Set<string>();
  return header.map((given, index) => {
    const name = given.trim();
    const first = name === '' ? `#${index + 1}` : name;
    if (!seen.has(first) && (name !== '' || !taken.has(first))) {
      seen.add(first);
      return first;
    }
    let count = 2;
    while (seen.has(`${first} (${count})`) || taken.has(`${first} (${count})`)) count += 1;
    seen.add(`${first} (${count})`);
    return `${first} (${count})`;
  });
}
