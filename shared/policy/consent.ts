import { foldForSearch } from '../attribute/naming';
import { booleanWords } from '../profile/value-key';
import { purposeKey } from '../purpose/purpose';
import type { ConsentPlace, ConsentSource } from './policy';

const usualYes = new Set(booleanWords.true.map(fold));

/** Whether a value says yes, to a source with these words of yes; no words mean the usual ones. */
export function saysYes(text: string, yes: readonly string[]): boolean {
  return yes.length === 0 ? usualYes.has(fold(text)) : yes.some((word) => fold(word) === fold(text));
}

function fold(text: string): string {
  return foldForSearch(text).trim();
}

/**
 * Where the consent to process an attribute for a purpose stands: at its own consent attribute; else at the places that
 * name the purpose; else at those for every purpose. Null asks for no purpose in particular. None where there is no place.
 */
export function consentSources(
  consentAttribute: string,
  purpose: string | null,
  sources: readonly ConsentSource[],
): readonly ConsentSource[] {
  if (consentAttribute !== '') {
    const known = sources.find(({ by, name }) => by === 'attribute' && name === consentAttribute);
    return [known ?? { by: 'attribute', name: consentAttribute, purposes: [], yes: [] }];
  }
  const own = purpose === null ? [] : sources.filter(({ purposes }) => names(purposes, purpose));
  return own.length > 0 ? own : sources.filter(({ purposes }) => purposes.length === 0);
}

/** Whether a list of purposes names this one. */
export function names(purposes: readonly string[], purpose: string): boolean {
  return purposes.some((each) => purposeKey(each) === purposeKey(purpose));
}

/** A place as the key of a map. */
export function placeKey({ by, name }: ConsentPlace): string {
  return `${by} ${name}`;
}
