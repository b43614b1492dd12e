import { useDeferredValue, useMemo, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { knownDefinitions, validateField } from '#shared/attribute/validate';
import { changeOf } from '#shared/change/diff-definition';
import { useDefinitions, useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { readField } from './attribute-columns';
import { planReplace, replacedPairs, type ReplacedCell, type Replacement, type ReplacePlan } from './find-replace';
import { useReplacedTexts } from './use-replaced-texts';

const fresh: Replacement = {
  find: '',
  replaceWith: '',
  fields: ['label', 'name', 'description'],
  matchCase: false,
  wholeWord: false,
  regex: false,
};
const nothing: ReplacePlan = { cells: [], matches: 0, refused: 0 };

/** Names a cell of the plan. */
export const cellKey = (cell: ReplacedCell) => `${cell.code}/${cell.field}`;

/** The dialog's state: what to replace, every cell that changes, which of them are accepted, and the change itself. */
export function useFindReplace(rows: readonly AttributeDefinition[]) {
  const { workspace, notify, notifyFault } = useSession();
  const definitions = useDefinitions();
  const { language, messages } = useLocale();
  const words = messages.attributes;
  const [replacement, setReplacement] = useState(fresh);
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const settled = useDeferredValue(replacement);

  const { replaced, isSearching, badPattern } = useReplacedTexts(rows, settled);
  const known = useMemo(() => knownDefinitions(definitions), [definitions]);
  const plan = useMemo(() => {
    if (!replaced?.texts.ok) return nothing;
    // Two names may each be free and yet become the same one.
    const names = new Set<string>();
    return planReplace(replaced.rows, replaced.replacement.fields, replaced.texts.value, (definition, field, text) => {
      const read = readField(field, text, words, language);
      if (!read.ok || (field === 'name' && names.has(read.value))) return null;
      if (field === 'name') names.add(read.value);
      const after = { ...definition, [field]: read.value };
      return validateField(after, field, known, definition).length === 0 ? read.value : null;
    });
  }, [replaced, known, words, language]);
  const accepted = plan.cells.filter((cell) => !rejected.has(cellKey(cell)));

  const apply = async (): Promise<boolean> => {
    const pairs = replacedPairs(accepted, workspace.definition);
    const changes = pairs.flatMap(({ before, after }) => changeOf(before, after) ?? []);
    const done = await workspace.apply('find-replace', settled.find, changes);
    if (done.ok) notify({ message: words.done.replaced(accepted.length), tone: 'good' });
    else notifyFault(done.error);
    return done.ok;
  };
  const problemOf = () => {
    if (badPattern !== null) return words.replace.badPattern(badPattern);
    return replaced && !replaced.texts.ok && !isSearching ? words.replace.tooSlow : null;
  };
  return {
    replacement,
    plan,
    accepted,
    /** Whether the plan is still that of an earlier pattern, or of none. */
    isSearching: isSearching || settled !== replacement,
    patternProblem: problemOf(),
    change: (part: Partial<Replacement>) => {
      setReplacement((before) => ({ ...before, ...part }));
      setRejected(new Set());
    },
    isAccepted: (cell: ReplacedCell) => !rejected.has(cellKey(cell)),
    accept: (cells: readonly ReplacedCell[], isAccepted: boolean) =>
      setRejected((before) => {
        const after = new Set(before);
        for (const cell of cells) {
          if (isAccepted) after.delete(cellKey(cell));
          else after.add(cellKey(cell));
        }
        return after;
      }),
    apply,
  };
}
export type FindReplaceState = ReturnType<typeof useFindReplace>;
