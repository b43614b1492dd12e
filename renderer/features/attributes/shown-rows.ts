import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { AttributesView, CategoryTab } from './attributes-view';

/** Whether the chosen category and the retired toggle let a row be shown. */
export function isInView(
  definition: AttributeDefinition,
  { tab, showRetired }: Pick<AttributesView, 'tab' | 'showRetired'>,
): boolean {
  return (showRetired || !definition.retired) && (tab === 'all' || definition.category === tab);
}

/** How many definitions each category tab leads to. */
export function tabCounts(
  definitions: readonly AttributeDefinition[],
  showRetired: boolean,
): Readonly<Record<CategoryTab, number>> {
  const counted = definitions.filter((definition) => showRetired || !definition.retired);
  const standard = counted.filter((definition) => definition.category === 'standard').length;
  return { all: counted.length, standard, custom: counted.length - standard };
}
