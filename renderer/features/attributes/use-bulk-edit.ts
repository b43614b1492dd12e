import { useMemo, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { knownDefinitions, validateField } from '#shared/attribute/validate';
import { changeOf } from '#shared/change/diff-definition';
import { describeProblem } from '#shared/text/problems';
import { useDefinitions, useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { readField, type AttributeColumn } from './attribute-columns';
import { planBulk, type BulkField, type BulkPlan } from './bulk-edit';
import { firstText } from './bulk-value-field';

const nothing: BulkPlan = { pairs: [], same: 0, locked: 0, invalid: 0 };

/** The dialog's state: which field, which value, what it would change, and the change itself. */
export function useBulkEdit(rows: readonly AttributeDefinition[], columns: readonly AttributeColumn[]) {
  const { workspace, notify, notifyFault } = useSession();
  const { language, messages } = useLocale();
  const words = messages.attributes;
  const definitions = useDefinitions();
  const columnOf = (wanted: BulkField) => columns.find((column) => column.id === wanted);
  const [field, setField] = useState<BulkField>('isPersonalInfo');
  const column = columnOf(field);
  const [text, setText] = useState(() => (column ? firstText(column, words.flags) : ''));

  const read = useMemo(() => readField(field, text, words, language), [field, text, words, language]);
  const known = useMemo(() => knownDefinitions(definitions), [definitions]);
  const plan = useMemo(() => {
    if (!read.ok) return nothing;
    const isValid = (after: AttributeDefinition) => validateField(after, field, known, after).length === 0;
    return planBulk(rows, field, read.value, isValid);
  }, [rows, field, read, known]);

  const apply = async (): Promise<boolean> => {
    const changes = plan.pairs.flatMap(({ before, after }) => changeOf(before, after) ?? []);
    const done = await workspace.apply('bulk-set', field, changes);
    if (done.ok) notify({ message: words.done.bulk(changes.length), tone: 'good' });
    else notifyFault(done.error);
    return done.ok;
  };
  return {
    field,
    column,
    text,
    plan,
    problem: read.ok ? null : describeProblem(read.error, language),
    chooseField: (next: BulkField) => {
      const nextColumn = columnOf(next);
      setField(next);
      setText(nextColumn ? firstText(nextColumn, words.flags) : '');
    },
    setText,
    apply,
  };
}
