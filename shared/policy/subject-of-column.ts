import type { AttributeDefinition } from '../attribute/attribute';
import { proposePersonalInfo } from '../detect/propose';
import type { ProfileColumn } from '../profile/profile-file';
import type { PolicySubject } from './decide';
import type { MaskedSubject } from './mask-choice';
import type { MaskedAs } from './mask';

/** All that the policy needs to know of a column's meaning. Any AttributeDefinition is one. */
export type ColumnSubject = PolicySubject & MaskedSubject & MaskedAs;

/**
 * What the policy takes a column of a file for: the definition that it is mapped to. A column that is mapped to none is
 * not decided about; only where nothing about it gives a reason to think of a person it is let through, and never where the
 * definition that it was mapped to is gone.
 */
export function subjectOfColumn(
  { name, attribute, looksPersonal }: Pick<ProfileColumn, 'name' | 'attribute' | 'looksPersonal'>,
  definition: AttributeDefinition | null,
): ColumnSubject {
  if (definition) return definition;
  const { personal, category } = proposePersonalInfo({ code: name, label: '', description: '', dataType: '' });
  return {
    code: '',
    isPersonalInfo: attribute === null && !(looksPersonal ?? personal !== 'no') ? 'no' : 'undecided',
    dataCategories: category === null ? [] : [category],
    purposes: [],
    consentAttribute: '',
    dataType: 'STRING',
    array: false,
  };
}
