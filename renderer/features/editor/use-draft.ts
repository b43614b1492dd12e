import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { isEditable, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import type { FieldProblem } from '#shared/attribute/problem';
import { knownDefinitions, validateDefinition } from '#shared/attribute/validate';
import { describeProblem } from '#shared/text/problems';
import { useDefinitions } from '../../session/session';
import { useLocale } from '../../text/text';
import { changedFields, rebase, type EditorTarget } from './draft';
import type { EditorForm } from './editor-form';

/** The draft with what is wrong with it, and how to start over from a definition. */
export interface DraftState {
  readonly form: EditorForm;
  /** The definition as the workspace has it now; null while it is still to be made. */
  readonly current: AttributeDefinition | null;
  /** What saving would make of it. */
  readonly next: AttributeDefinition;
  readonly isDirty: boolean;
  readonly isChangedElsewhere: boolean;
  /** What is wrong, as of a moment ago: typing does not wait for it. */
  readonly problems: readonly FieldProblem[];
  /** What is wrong with the draft as it is now. */
  check(): readonly FieldProblem[];
  /** Shows the problems of fields that nobody touched yet. */
  showAllProblems(): void;
  restart(from: AttributeDefinition): void;
  /** Goes on with a draft whose saving was refused. */
  resume(base: AttributeDefinition, draft: AttributeDefinition): void;
}

interface Held {
  readonly base: AttributeDefinition;
  readonly draft: AttributeDefinition;
  readonly touched: ReadonlySet<EditableField>;
  readonly showsAll: boolean;
}

const held = (base: AttributeDefinition): Held => ({ base, draft: base, touched: new Set(), showsAll: false });

/** The draft of one target; the component that uses it is keyed by the target. */
export function useDraft(target: EditorTarget, given: AttributeDefinition): DraftState {
  const definitions = useDefinitions();
  const { language } = useLocale();
  const isNew = target.kind === 'new';
  const current = isNew ? null : given;
  const [state, setState] = useState(() => held(given));
  const changed = changedFields(state.base, state.draft);
  // A clean draft follows what happens to the definition elsewhere: an undo, an edit in the grid.
  if (current && current !== state.base && changed.length === 0) setState(held(current));

  const next = current ? rebase(state.base, state.draft, current) : state.draft;
  const known = useMemo(() => knownDefinitions(definitions), [definitions]);
  const settled = useDeferredValue(state.draft);
  const problems = useMemo(
    () => validateDefinition(current ? rebase(state.base, settled, current) : settled, known, current),
    [state.base, settled, known, current],
  );

  const set: EditorForm['set'] = useCallback(
    (field, value) =>
      setState((before) => ({
        ...before,
        draft: { ...before.draft, [field]: value },
        touched: new Set(before.touched).add(field),
      })),
    [],
  );
  const form: EditorForm = {
    draft: state.draft,
    isNew,
    set,
    problemOf: (field) => {
      if (isNew && !state.showsAll && !state.touched.has(field)) return null;
      const problem = problems.find((each) => each.field === field);
      return problem ? describeProblem(problem, language) : null;
    },
    isLocked: (field) => !isEditable(state.draft, field),
  };
  return {
    form,
    current,
    next,
    isDirty: isNew ? state.touched.size > 0 : changed.length > 0,
    isChangedElsewhere: current !== null && current !== state.base && changed.length > 0,
    problems,
    check: () => validateDefinition(next, known, current),
    showAllProblems: () => setState((before) => ({ ...before, showsAll: true })),
    restart: (from) => setState(held(from)),
    resume: (base, draft) => setState({ ...held(base), draft }),
  };
}
