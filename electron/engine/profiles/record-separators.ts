/** ASCII's own sign for the end of a record; a line end may stand behind it for people's eyes. */
const separator = '\u001e';
const recordEnd = new RegExp(`${separator}(\\r\\n|\\n|\\r)?`, 'g');
const unended = [separator, `${separator}\r`];

/** Whether the records of a text end in that sign: it is there, and all line ends stand behind one. */
export function endsInSeparators(text: string): boolean {
  return text.includes(separator) && !/[\r\n]/.test(text.replace(recordEnd, ''));
}

/** The text with a line for each record. */
export function asLines(text: string): string {
  return text.replace(recordEnd, '\n');
}

/** The pieces of such a text with a line for each record. A line end may come in the piece behind its sign. */
export async function* piecesAsLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    const end = text.length - (unended.find((ending) => text.endsWith(ending))?.length ?? 0);
    held = text.slice(end);
    if (end > 0) yield asLines(text.slice(0, end));
  }
  if (held !== '') yield asLines(held);
}
