import { en } from './words-en';
import { tr } from './words-tr';

/** Every word that main itself shows: the native menu, the file dialogs and the messages for when the page cannot speak. */
export type ShellWords = { readonly [K in keyof typeof en]: string };

/** The words for a locale such as `tr-TR`, or for the language that the page speaks. */
export function shellWords(locale: string): ShellWords {
  return locale.toLowerCase().split('-')[0] === 'tr' ? tr : en;
}
