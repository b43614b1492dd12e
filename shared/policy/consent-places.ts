import type { AttributeDefinition } from '../attribute/attribute';
import type { Proposal } from '../detect/proposal';
import { proposePersonalInfo } from '../detect/propose';
import type { ProfileColumn } from '../profile/profile-file';
import { placeKey } from './consent';
import type { ConsentPlace, ConsentSource } from './policy';

/** A place that may hold consent, as it is offered. */
export interface OfferedPlace extends ConsentPlace {
  /** What people call it. */
  readonly label: string;
  /** Its name says that it is about consent. */
  readonly isLikely: boolean;
}

/**
 * Where consent may stand: in an attribute, or in a column of a file that is mapped to none. The likely ones come first;
 * places that are taken already are left out. `proposals` are the detector's, by code.
 */
export function offeredPlaces(
  definitions: readonly Pick<AttributeDefinition, 'code' | 'label' | 'retired'>[],
  proposals: ReadonlyMap<string, Pick<Proposal, 'reasons'>>,
  columns: readonly Pick<ProfileColumn, 'name' | 'attribute'>[],
  taken: readonly ConsentSource[],
): readonly OfferedPlace[] {
  const known = new Set(taken.map(placeKey));
  const offered: OfferedPlace[] = [];
  const offer = (place: ConsentPlace, label: string, proposal: () => Pick<Proposal, 'reasons'> | undefined): void => {
    const key = placeKey(place);
    if (known.has(key)) return;
    known.add(key);
    const isLikely = proposal()?.reasons.some(({ code }) => code === 'consent') ?? false;
    offered.push({ ...place, label, isLikely });
  };
  for (const { code, label, retired } of definitions) {
    if (!retired) offer({ by: 'attribute', name: code }, label === '' ? code : label, () => proposals.get(code));
  }
  for (const { name, attribute } of columns) {
    if (attribute !== null || name === '') continue;
    offer({ by: 'column', name }, name, () =>
      proposePersonalInfo({ code: name, label: '', description: '', dataType: '' }),
    );
  }
  return [...offered.filter(({ isLikely }) => isLikely), ...offered.filter(({ isLikely }) => !isLikely)];
}
