import type { ColumnNote } from '../compare/column-notes';
import type { IdFigures } from '../compare/match-rows';
import { maskValue } from '../detect/values/mask';
import { comparisonWords } from './comparison-words';
import { shareText } from './report-words';

/** What is remarkable about a column, in a sentence; a value in it is masked where the column's values are hidden. */
export function describeColumnNote(note: ColumnNote, language: 'en' | 'tr', isHidden: boolean): string {
  const words = comparisonWords[language];
  const share = (part: number): string => shareText(part, 1, language);
  switch (note.kind) {
    case 'type-changed':
      return words.typeChanged(words.types[note.older], words.types[note.newer]);
    case 'fill-dropped':
      return words.fillDropped(share(note.older), share(note.newer));
    case 'fill-rose':
      return words.fillRose(share(note.older), share(note.newer));
    case 'values-new':
      return words.valuesNew(note.count);
    case 'values-gone':
      return words.valuesGone(note.count);
    case 'shares-shifted': {
      const value = isHidden ? maskValue(note.value) : note.value;
      return words.sharesShifted(value, share(note.older), share(note.newer));
    }
  }
}

/** What is wrong with the ids of a file, in a sentence; the empty text where nothing is. */
export function describeIds({ missing, repeatedIds, repeatedRows }: IdFigures, language: 'en' | 'tr'): string {
  const words = comparisonWords[language];
  const parts = [
    ...(missing > 0 ? [words.idsMissing(missing)] : []),
    ...(repeatedIds > 0 ? [words.idsRepeated(repeatedIds, repeatedRows)] : []),
  ];
  const sentence = parts.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase(language)}${sentence.slice(1)}.`;
}
