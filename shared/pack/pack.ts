import { z } from 'zod';
import { personalInfoAnswers } from '../attribute/attribute';
import { ChainEnd } from '../change/history-chain';
import { HistoryEntry } from '../change/history-entry';
import { Policy } from '../policy/policy';
import { Purpose } from '../purpose/purpose';
import { ReviewDecision } from '../review/review';
import { reviewStates } from '../review/state';

/** How an evidence pack names itself. A change that older apps cannot read counts the version up. */
export const packFormat = 'attribute-curator/evidence-pack';
export const packVersion = 1;

/** SHA-256 over the canonical JSON of the rest of the item. */
const Digest = z.string();

/** One purpose with the attributes that serve it: an entry of a record of processing (GDPR Art. 30). */
export const PackPurpose = z.object({
  name: z.string(),
  /** Null where attributes name it and nobody has described it. */
  purpose: Purpose.nullable(),
  attributes: z.array(z.object({ code: z.string(), label: z.string(), categories: z.array(z.string()) })),
  digest: Digest,
});
export type PackPurpose = z.infer<typeof PackPurpose>;

/** One attribute: what holds, what is proposed, what was decided on which evidence. */
export const PackAttribute = z.object({
  code: z.string(),
  label: z.string(),
  flag: z.enum(personalInfoAnswers),
  categories: z.array(z.string()),
  purposes: z.array(z.string()),
  /** Null where nothing has been proposed yet. */
  state: z.enum(reviewStates).nullable(),
  /** What the detector proposes, with its reasons in the pack's language. */
  proposal: z
    .object({ personal: z.enum(['yes', 'no', 'ask']), category: z.string().nullable(), because: z.array(z.string()) })
    .nullable(),
  decision: ReviewDecision.nullable(),
  request: ReviewDecision.nullable(),
  digest: Digest,
});
export type PackAttribute = z.infer<typeof PackAttribute>;

/** Something that is still to be done, in the pack's language; `subject` is a code or a purpose's name. */
export const PackOpenItem = z.object({ subject: z.string(), code: z.string(), text: z.string(), digest: Digest });
export type PackOpenItem = z.infer<typeof PackOpenItem>;

/** Where a pack comes from. */
export const PackFacts = z.object({
  workspace: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
  language: z.enum(['en', 'tr']),
});
export type PackFacts = z.infer<typeof PackFacts>;

/**
 * The history as far as it proves a pack: the hash of every entry, and whole those that are about reviews, purposes and
 * the policy, or record what left. Decisions are read off them again when the pack is verified.
 */
export const PackChain = z.object({ links: z.array(z.string()), entries: z.array(HistoryEntry), head: ChainEnd });
export type PackChain = z.infer<typeof PackChain>;

/** What was proposed, decided and recorded in a workspace, such that whoever has it can find what was altered since. */
export const EvidencePack = z.object({
  format: z.literal(packFormat),
  version: z.literal(packVersion),
  facts: PackFacts,
  purposes: z.array(PackPurpose),
  attributes: z.array(PackAttribute),
  open: z.array(PackOpenItem),
  /** Null while nobody has settled one. */
  policy: Policy.nullable(),
  chain: PackChain,
  /** `packDigest` of all the rest. */
  digest: Digest,
});
export type EvidencePack = z.infer<typeof EvidencePack>;
