import { newAttribute, type AttributeDefinition } from './attribute';
import { sampleBehaviour } from './sample-behaviour';
import { sampleProfile } from './sample-profile';

/**
 * The custom attributes of an invented Turkish retail and payment brand, to try the app with. Like any real list it has
 * rough edges on purpose: a missing description, an unknown unit, two codes that differ only in case, names of several
 * styles, flags that nobody has decided. `now` is an ISO instant, `by` the person's name.
 */
export function sampleAttributes(now: string, by: string): AttributeDefinition[] {
  return [...sampleProfile, ...sampleBehaviour].map((each, order) => newAttribute({ order, ...each }, now, by));
}
