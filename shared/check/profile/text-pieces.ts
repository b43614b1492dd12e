import type { TextPiece } from './column-check';

/** So many rows are looked at before anybody else may be heard. */
const pieceLength = 4096;
/** Above this share of different texts, counting equal ones costs more than it saves. */
const mostDifferent = 0.5;

/**
 * Cuts what rows say into pieces, equal texts counted where they repeat; `firstRow` is the row of the first. Each piece
 * decides for the next whether counting is worth it.
 */
export function* textPieces(texts: readonly (string | null)[], firstRow: number): Generator<TextPiece, void> {
  let repeats = true;
  for (let from = 0; from < texts.length; from += pieceLength) {
    const to = Math.min(texts.length, from + pieceLength);
    if (repeats) {
      const piece = counted(texts, from, to, firstRow);
      repeats = piece.texts.length <= (to - from) * mostDifferent;
      yield piece;
    } else yield { texts: texts.slice(from, to), counts: null, rows: firstRow + from };
  }
}

function counted(texts: readonly (string | null)[], from: number, to: number, firstRow: number): TextPiece {
  const places = new Map<string | null, number>();
  const [different, counts, rows] = [[] as (string | null)[], [] as number[], [] as number[]];
  for (let at = from; at < to; at += 1) {
    const text = texts[at] ?? null;
    const place = places.get(text);
    if (place === undefined) {
      places.set(text, different.push(text) - 1);
      counts.push(1);
      rows.push(firstRow + at);
    } else counts[place] = (counts[place] ?? 0) + 1;
  }
  return { texts: different, counts, rows };
}
