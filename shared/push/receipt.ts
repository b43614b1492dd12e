import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json';
import { sha256Hex } from '../base/digest';
import { PushAdapter } from './connection';
import { JournalEntry, readJournal, type RunState } from './journal';
import { WithheldReason } from './plan';
import { PushOperation } from './operation';

/** How a receipt names itself. A change that older apps cannot read counts the version up. */
export const receiptFormat = 'attribute-curator/push-receipt';
export const receiptVersion = 1;

const Count = z.number().int().nonnegative();
/** Values of one attribute by operation. */
const AttributeCount = z.object({ code: z.string(), operation: PushOperation, values: Count });

/** What a run is about; it is settled when it begins and holds no value of any profile. */
export const RunFacts = z.object({
  run: z.string().regex(/^[0-9a-z-]{1,64}$/),
  /** The connection's id, and what people call it. */
  connection: z.string(),
  connectionName: z.string(),
  adapter: PushAdapter,
  /** Whom it goes to; empty for a file. */
  host: z.string(),
  /** The profile file: its id and name. */
  file: z.string(),
  fileName: z.string(),
  by: z.string(),
  /** `digestOf` all that the policy's decisions rest on. */
  policy: z.string(),
  approved: z.array(AttributeCount),
  /** What was changed and is not sent, by attribute and reason. */
  withheld: z.array(z.object({ code: z.string(), reason: WithheldReason, values: Count })),
});
export type RunFacts = z.infer<typeof RunFacts>;

/**
 * What remains of a run: what was meant, and the whole journal with its chain of digests. Whoever has it can check on any
 * machine, without network, that nothing in it was altered since, and with the plan's file that it was that plan.
 */
export const Receipt = z.object({
  format: z.literal(receiptFormat),
  version: z.literal(receiptVersion),
  facts: RunFacts,
  outcome: z.object({
    status: z.enum(['finished', 'cancelled', 'halted', 'running']),
    parcels: Count,
    acknowledged: Count,
    refused: Count,
    /** Neither: they were not sent. */
    left: Count,
    requests: Count,
    bytes: Count,
    begunAt: z.string(),
    endedAt: z.string(),
  }),
  journal: z.array(JournalEntry).min(1),
  /** SHA-256 over the canonical JSON of all the rest. */
  digest: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The receipt of a run, from its facts and its journal. The journal must be sound. */
export function makeReceipt(facts: RunFacts, journal: readonly JournalEntry[]): Receipt {
  const reader = readJournal();
  for (const entry of journal) {
    const found = reader.add(entry);
    if (found) throw new Error(`A journal with a fault: ${found}`);
  }
  const state = reader.state();
  if (!state) throw new Error('A journal without a beginning');
  const body: Omit<Receipt, 'digest'> = {
    format: receiptFormat,
    version: receiptVersion,
    facts,
    outcome: outcomeOf(state),
    journal: [...journal],
  };
  return { ...body, digest: digestOfBody(body) };
}

function outcomeOf({ status, parcels, acknowledged, refused, requests, bytes, begunAt, at }: RunState) {
  const left = parcels - acknowledged - refused;
  return { status, parcels, acknowledged, refused, left, requests, bytes, begunAt, endedAt: at };
}

function digestOfBody(receipt: Omit<Receipt, 'digest'>): string {
  const { format, version, facts, outcome, journal } = receipt;
  return sha256Hex(canonicalJson({ format, version, facts, outcome, journal }));
}

/** What a receipt comes to: sound, or what is wrong with it. */
export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-a-receipt' | 'too-new' | 'altered';
      readonly where: string;
    };

/** Reads a receipt and checks it: its digest, the chain of its journal, and that its figures are those of the journal. */
export function verifyReceipt(text: string): ReceiptVerdict {
  const wrong = (reason: Extract<ReceiptVerdict, { ok: false }>['reason'], where = ''): ReceiptVerdict => ({
    ok: false,
    reason,
    where,
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return wrong('not-json');
  }
  const named = z.object({ format: z.literal(receiptFormat), version: z.number() }).safeParse(content);
  if (!named.success) return wrong('not-a-receipt');
  if (named.data.version > receiptVersion) return wrong('too-new', String(named.data.version));
  const parsed = Receipt.strict().safeParse(content);
  if (!parsed.success) return wrong('altered', parsed.error.issues[0]?.path.join('.') ?? '');
  const receipt = parsed.data;
  const reader = readJournal();
  for (const [index, entry] of receipt.journal.entries()) {
    const found = reader.add(entry);
    if (found) return wrong('altered', `journal.${index}`);
  }
  const state = reader.state();
  if (!state || state.run !== receipt.facts.run) return wrong('altered', 'facts.run');
  if (canonicalJson(outcomeOf(state)) !== canonicalJson(receipt.outcome)) return wrong('altered', 'outcome');
  if (digestOfBody(receipt) !== receipt.digest) return wrong('altered', 'digest');
  return { ok: true, receipt };
}
