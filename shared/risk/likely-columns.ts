import { proposePersonalInfo } from '../detect/propose';
import { fold } from '../detect/words';
import { mostColumns } from './combination-risk';

/** So many columns are looked at for a first choice: some milliseconds. */
const mostLookedAt = 60;

/** Places that many share, in the words that the detector tells them by; with a birth date they are shared by few. */
const places =
  /\b(city|town|locality|municipality|state|province|region|county|country|il|ili|sehir|sehri|ulke|ulkesi|bolge|bolgesi|eyalet|ville|ciudad|cidade|citta|stadt|ort|plaats|woonplaats|land|pays|pais|paese)\b/;

/**
 * The ids of columns whose names speak of what identifies in combination only: birth dates, genders, postal codes, and the
 * places that by themselves are no personal information. In the order of the file, as many as an assessment takes.
 */
export function likelyColumns(
  columns: readonly { readonly id: string; readonly name: string; readonly label: string }[],
): readonly string[] {
  return columns
    .slice(0, mostLookedAt)
    .filter(({ name, label }) => {
      const { quasi, reasons } = proposePersonalInfo({ code: name, label, description: '', dataType: '' });
      return quasi || reasons.some(({ code, words }) => code === 'coarse' && places.test(fold(words)));
    })
    .slice(0, mostColumns)
    .map(({ id }) => id);
}
