import { useEffect, useMemo, useRef } from 'react';
import { knownDefinitions, type KnownDefinitions } from '#shared/attribute/validate';
import { describeProblem } from '#shared/text/problems';
import { useDefinitions } from '../../session/session';
import { useLocale } from '../../text/text';
import { attributeColumns, type AttributeColumn } from './attribute-columns';

/** The grid's columns in the person's language; the same array until the language changes. */
export function useColumns(): readonly AttributeColumn[] {
  const definitions = useDefinitions();
  const { language, locale, messages } = useLocale();
  // Columns judge cells against the definitions of the moment, so the definitions must not make new columns.
  const known = useRef<{ readonly of: typeof definitions; readonly index: KnownDefinitions } | null>(null);
  const latest = useRef(definitions);
  useEffect(() => {
    latest.current = definitions;
  });
  return useMemo(() => {
    const lookUp = () => {
      if (known.current?.of !== latest.current) {
        known.current = { of: latest.current, index: knownDefinitions(latest.current) };
      }
      return known.current.index;
    };
    return attributeColumns({
      words: messages.attributes,
      language,
      locale,
      describe: (problem) => describeProblem(problem, language),
      known: lookUp,
    });
  }, [language, locale, messages]);
}
