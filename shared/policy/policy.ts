import { z } from 'zod';
import { MaskingRules } from './mask-choice';

/** Where a profile's consent stands: in the attribute of that code, or in a file's column of that name. */
export const ConsentPlace = z.object({ by: z.enum(['attribute', 'column']), name: z.string().min(1) });
export type ConsentPlace = z.infer<typeof ConsentPlace>;

/** One place of consent: what it is about, and what it says where the person agreed. */
export const ConsentSource = ConsentPlace.extend({
  /** Names of purposes; none means every purpose that has no place of its own. */
  purposes: z.array(z.string()),
  /** What yes is written as, whatever its case; none means the usual words of yes (`true`, `1`, `evet` and so on). */
  yes: z.array(z.string()),
});
export type ConsentSource = z.infer<typeof ConsentSource>;

export const treatments = ['allow', 'mask', 'drop'] as const;
/** What becomes of a value: it stays as it is, it is masked, or nothing is left of it. */
export const Treatment = z.enum(treatments);
export type Treatment = z.infer<typeof Treatment>;

/** What the workspace has settled about personal values and about deciding what is personal. */
export const Policy = z.object({
  consent: z.array(ConsentSource),
  /** What becomes of a personal value without consent when a profile file comes in, unless the person says otherwise. */
  onImport: Treatment,
  /** The same when profiles are saved to a file; letting them leave as they are takes a reason each time. */
  onExport: z.enum(['mask', 'drop']),
  masking: MaskingRules,
  /** A decision counts once another person has approved it. */
  fourEyes: z.boolean(),
  /** After so many months a decision is to be looked at again; null never. */
  reviewMonths: z.number().int().positive().max(120).nullable(),
});
export type Policy = z.infer<typeof Policy>;

/**
 * What holds where nobody has settled anything: files come in as they are, since a workspace begins with them, and
 * nothing personal leaves without consent.
 */
export const defaultPolicy: Policy = {
  consent: [],
  onImport: 'allow',
  onExport: 'mask',
  masking: { email: 'domain', date: 'year', number: 'band', postalCode: 'prefix', identifier: 'hash', text: 'redact' },
  fourEyes: false,
  reviewMonths: 12,
};
