import { z } from 'zod';

/** The six legal bases of GDPR Art. 6(1)(a) to (f) (https://eur-lex.europa.eu/eli/reg/2016/679/oj), in their order. */
export const legalBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export const LegalBasis = z.enum(legalBases);
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * What lifts the ban on special categories: GDPR Art. 9(2)(a) to (j) in their order, and last the law or authority that
 * Art. 10 asks for where the data are about crimes.
 */
export const specialBases = [
  'explicit-consent',
  'employment-law',
  'vital-interests',
  'non-profit-body',
  'made-public',
  'legal-claims',
  'public-interest',
  'health-care',
  'public-health',
  'research',
  'criminal-law',
] as const;
export const SpecialBasis = z.enum(specialBases);
export type SpecialBasis = z.infer<typeof SpecialBasis>;

/** How values come in. */
export const collectionMethods = [
  'registration',
  'survey',
  'purchase',
  'newsletter',
  'profile',
  'user-generated-content',
  'mobile-app',
  'incentive',
  'cookies',
] as const;
export const CollectionMethod = z.enum(collectionMethods);
export type CollectionMethod = z.infer<typeof CollectionMethod>;

/**
 * What values are processed for. Legal basis and retention belong here and never to an attribute. Definitions name
 * their purposes by `name`, which is unique in the register whatever its case; `id` is the row's key and stays when the
 * name changes.
 */
export const Purpose = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string(),
  /** A fideslang key, such as `marketing.communications.email`; empty where it is not said. */
  dataUse: z.string(),
  /** fideslang keys, such as `customer`. */
  dataSubjects: z.array(z.string()),
  /** Null while nobody has said. */
  legalBasis: LegalBasis.nullable(),
  /** Null where the purpose takes in no special category, or nobody has said. */
  specialBasis: SpecialBasis.nullable(),
  /** How long, in words: "2 years after the last order". */
  retention: z.string(),
  /** Who gets the data: categories of recipients, or their names. */
  recipients: z.array(z.string()),
  collection: z.array(CollectionMethod),
});
export type Purpose = z.infer<typeof Purpose>;

/** A purpose about which nothing is said but its name. */
export function newPurpose(id: string, name: string, given: Partial<Omit<Purpose, 'id' | 'name'>> = {}): Purpose {
  return {
    id,
    name,
    description: '',
    dataUse: '',
    dataSubjects: [],
    legalBasis: null,
    specialBasis: null,
    retention: '',
    recipients: [],
    collection: [],
    ...given,
  };
}

/** A purpose's name as it is compared: neither case nor blanks at its ends count. */
export function purposeKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The register by the names that definitions use. */
export type PurposeRegister = ReadonlyMap<string, Purpose>;

/** The purposes by `purposeKey` of their names; of two with one name the first. */
export function registerOf(purposes: readonly Purpose[]): PurposeRegister {
  return new Map(purposes.map((purpose) => [purposeKey(purpose.name), purpose] as const).reverse());
}
