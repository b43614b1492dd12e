import { proposePersonalInfo } from '../detect/propose';
import { gatherEvidence } from '../detect/values/gather';
import type { ProfileColumn } from '../profile/profile-file';
import { subjectOfColumn } from './subject-of-column';

/** Whether a column that is mapped to no attribute seems to hold personal information, by its name and some values. */
export function looksPersonal(name: string, values: readonly string[]): boolean {
  const definition = { code: name, label: '', description: '', dataType: '' };
  const evidence = values.length > 0 ? gatherEvidence(values) : undefined;
  return proposePersonalInfo(definition, evidence).personal !== 'no';
}

/** By their names alone columns are asked about again and again, with every drawing of a grid. */
const byName = new Map<string, boolean>();

/**
 * Whether a column that is mapped to none is to be taken for personal: as it was decided, else as its name says. A column
 * whose definition is gone is, since nobody can say any more that it is not.
 */
export function isTakenForPersonal(column: Pick<ProfileColumn, 'name' | 'attribute' | 'looksPersonal'>): boolean {
  if (column.attribute !== null) return true;
  if (column.looksPersonal !== undefined) return column.looksPersonal;
  const known = byName.get(column.name);
  if (known !== undefined) return known;
  const isPersonal = subjectOfColumn(column, null).isPersonalInfo !== 'no';
  byName.set(column.name, isPersonal);
  return isPersonal;
}
