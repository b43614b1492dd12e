import { createContext, useContext } from 'react';
import { en, type Messages } from './en/messages';
import { tr } from './tr/messages';

export type { Messages } from './en/messages';

export const languages = ['en', 'tr'] as const;
export type Language = (typeof languages)[number];

export const messages: Readonly<Record<Language, Messages>> = { en, tr };

export interface Text {
  readonly language: Language;
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly messages: Messages;
}

export const TextContext = createContext<Text>({ language: 'en', locale: 'en', messages: en });

/** The messages of the person's language. */
export function useText(): Messages {
  return useContext(TextContext).messages;
}

/** Language and locale, for dates and numbers. */
export function useLocale(): Text {
  return useContext(TextContext);
}

/** The language that the setting means on a system of this locale. */
export function resolveLanguage(setting: 'system' | Language, systemLocale: string): Language {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().startsWith('tr') ? 'tr' : 'en';
}
