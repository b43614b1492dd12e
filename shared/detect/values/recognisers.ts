import { contactValues } from './contact-values';
import { deviceValues } from './device-values';
import { identityValues } from './identity-values';
import { maskedValues } from './masked-values';
import { nationalIds } from './national-ids';
import { digest, plainValues } from './plain-values';
import type { Recogniser } from './recogniser';
import { secretValues } from './secret-values';
import { termValues } from './term-values';
import { traitValues } from './trait-values';

/** Every kind of value that is known; among equally strong ones the earlier counts. */
export const recognisers: readonly Recogniser[] = [
  ...identityValues,
  ...maskedValues,
  ...nationalIds,
  ...contactValues,
  ...deviceValues,
  ...traitValues,
  ...termValues,
  ...secretValues,
  ...plainValues,
  digest,
];
