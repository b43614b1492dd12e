import type { AttributeDefinition } from '../attribute/attribute';
import type { ReviewState } from '../review/state';
import type { WithheldReason } from './plan';

/**
 * What tells profiles apart or reaches them. The platform keeps these outside the profile and changes them by calls of
 * their own (https://user.netmera.com/netmera-developer-guide/api-documentation/rest-api/user-and-device-management).
 */
const identifiers: ReadonlySet<string> = new Set(['extId', 'email', 'msisdn', 'whatsAppNumber']);

/**
 * Why no value of an attribute may be sent, whatever profiles say; null where it depends on them. Consent alone is not
 * enough for a personal attribute: a reviewer has to have confirmed what it is. `standing` is null where no review is known.
 */
export function gateOf(
  definition: Pick<AttributeDefinition, 'code' | 'isPersonalInfo' | 'retired' | 'calculated' | 'locked'>,
  standing: ReviewState | null,
): WithheldReason | null {
  const { code, isPersonalInfo, retired, calculated, locked } = definition;
  if (retired) return 'retired';
  if (isPersonalInfo === 'undecided') return 'undecided';
  if (standing === 'again' || standing === 'requested') return 'unconfirmed';
  if (isPersonalInfo === 'yes' && standing !== 'personal' && standing !== 'quasi') return 'unconfirmed';
  if (locked && identifiers.has(code)) return 'identifier';
  return calculated ? 'calculated' : null;
}
