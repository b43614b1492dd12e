import { memo, type FunctionComponent, type NamedExoticComponent } from 'react';
import type { EditableField } from '#shared/attribute/attribute';
import type { EditorForm } from './editor-form';

/**
 * A field that is drawn again only when something that it reads of the form changes: a key stroke in one of twenty must
 * not cost twenty. `reads` names the fields of the draft that the component looks at.
 */
export function memoField<P extends { readonly form: EditorForm }>(
  component: FunctionComponent<P>,
  reads: (props: P) => readonly EditableField[],
): NamedExoticComponent<P> {
  return memo(component, (before, after) => {
    const { form: was, ...restBefore } = before;
    const { form: is, ...restAfter } = after;
    return (
      isShallowlySame(restBefore, restAfter) &&
      was.set === is.set &&
      was.isNew === is.isNew &&
      reads(after).every((field) => isSameField(was, is, field))
    );
  });
}

function isSameField(was: EditorForm, is: EditorForm, field: EditableField): boolean {
  return (
    was.draft[field] === is.draft[field] &&
    was.problemOf(field) === is.problemOf(field) &&
    was.isLocked(field) === is.isLocked(field)
  );
}

function isShallowlySame(before: object, after: object): boolean {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return was.size === is.size && [...is].every(([name, value]) => was.get(name) === value);
}
