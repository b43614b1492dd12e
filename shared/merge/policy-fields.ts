import type { Fields } from '../change/change';
import { Policy } from '../policy/policy';

/** What the name of a field that is a masking begins with. */
export const maskingPrefix = 'masking.';

/** A policy as fields that are merged one by one. */
export function policyFields({ masking, ...others }: Policy): Fields {
  const inner = Object.entries(masking).map(([field, value]) => [maskingPrefix + field, value] as const);
  return { ...others, ...Object.fromEntries(inner) };
}

/** The policy that such fields say. */
export function policyOf(fields: Fields): Policy {
  const inner = Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(maskingPrefix) ? [[field.slice(maskingPrefix.length), value] as const] : [],
  );
  return Policy.parse({ ...fields, masking: Object.fromEntries(inner) });
}
