import { useCallback, useEffect, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { problemOf } from '#shared/check/check-definitions';
import type { Finding } from '#shared/check/finding';
import { describeProblem } from '#shared/text/problems';
import { useDefinitions, useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { checkWhenIdle, fixesOf, noFindings, type Findings } from './findings';

/** What is worth mending in the workspace, found while the screen is idle. */
export function useFindings(): Findings {
  const definitions = useDefinitions();
  const { namingStyle } = useSession().settings;
  const [findings, setFindings] = useState(noFindings);
  useEffect(() => checkWhenIdle(definitions, { namingStyle }, setFindings), [definitions, namingStyle]);
  return findings;
}

/** The sentence at a cell's corner; keeps its identity until the findings change. */
export function useCellNote({ byCode }: Findings): (row: AttributeDefinition, columnId: string) => string | null {
  const { language } = useLocale();
  return useCallback(
    (row, columnId) => {
      const finding = byCode.get(row.code)?.find((candidate) => candidate.field === columnId);
      return finding ? describeProblem(problemOf(finding), language) : null;
    },
    [byCode, language],
  );
}

/** Makes the fixes of these findings as one undo step. */
export function useFix(): (findings: readonly Finding[]) => Promise<void> {
  const { workspace, notify, notifyFault } = useSession();
  const { attributes } = useLocale().messages;
  return async (findings) => {
    const { changes, count } = fixesOf(findings);
    if (count === 0) return;
    const [only] = new Set(changes.map((change) => change.key));
    const done = await workspace.apply('lint-fix', count === 1 ? (only ?? '') : '', changes);
    if (done.ok) notify({ message: attributes.done.fixed(count), tone: 'good' });
    else notifyFault(done.error);
  };
}
