import { useMemo } from 'react';
import type { ValueStyle } from '#shared/profile/format-value';
import { useLocale } from '../../text/text';

/** How values are put into the person's words, digits and dates. */
export function useValueStyle(): ValueStyle {
  const { language, locale, messages } = useLocale();
  const { yes, no } = messages.profiles;
  return useMemo(() => ({ language, locale, words: { yes, no } }), [language, locale, yes, no]);
}
