import { useMemo } from 'react';
import { describeProblem } from '#shared/text/problems';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { attributeColumns, type AttributeColumn } from './attribute-columns';
import { knownIn } from './known-in';

/** The grid's columns in the person's language; the same array until the language changes. */
export function useColumns(): readonly AttributeColumn[] {
  const { workspace } = useSession();
  const { language, locale, messages } = useLocale();
  return useMemo(
    () =>
      attributeColumns({
        words: messages.attributes,
        language,
        locale,
        describe: (problem) => describeProblem(problem, language),
        // Asked when a cell is judged, so that new definitions do not make new columns.
        known: () => knownIn(workspace.definitions()),
      }),
    [workspace, language, locale, messages],
  );
}
