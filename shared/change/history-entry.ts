import { z } from 'zod';
import { canonicalJson, type Json } from '../base/canonical-json';
import { Change } from './change';

/** What a person did, by name; the words are in the message files. */
export const actions = [
  'seed',
  'import',
  'replace',
  'create',
  'duplicate',
  'edit',
  'rename-code',
  'retire',
  'restore',
  'delete',
  'paste',
  'fill',
  'clear',
  'bulk-set',
  'find-replace',
  'lint-fix',
  'restore-value',
  'reveal',
  'decide',
  'request-review',
  'approve',
  'withdraw',
  'note',
  'purpose',
  'policy',
  'refresh',
  'refresh-source',
  'refresh-log',
  'merge',
  'export',
  'override',
  'report',
  'undo',
  'redo',
] as const;
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

/** What is kept on record though it changes nothing: there is nothing in it to take back, so it is no undo step. */
export const recordedActions: ReadonlySet<Action> = new Set(['reveal', 'export', 'override', 'report', 'refresh-log']);

/**
 * What stands in an entry for the texts of a profile file that it changed: SHA-256, in hex, over a salt and the texts
 * (`shared/profile/sealed-texts.ts`). Both are kept apart and go with the file; what remains tells nobody what they were.
 */
export const Seal = z.object({ file: z.string(), digest: z.string() });
export type Seal = z.infer<typeof Seal>;

/**
 * One entry of the append-only history. `hash` covers everything else in it and `previousHash` is the hash of the entry
 * before, so altering any past entry breaks the chain from there on.
 */
export const HistoryEntry = z.object({
  /** Counts from 1 without gaps. */
  seq: z.number().int().positive(),
  id: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
  action: Action,
  /** What it was about, for the list: a file's name, a code, a field; empty where the action says it all. */
  subject: z.string(),
  /** As they are kept, without the texts that `seals` stand for; as they are read, with those that are still there. */
  changes: z.array(Change),
  /** Absent where no profile file has texts in it. */
  seals: z.array(Seal).min(1).optional(),
  /** For an undo, the entry it takes back; for a redo, the entry it does again. */
  refersTo: z.number().int().positive().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The hash that comes before the first entry. */
export const genesisHash = '0'.repeat(64);

/** The text that the hash of an entry is made of, as it is kept. */
export function hashedText(entry: Omit<HistoryEntry, 'hash'>): string {
  const { seq, id, at, by, action, subject, changes, seals, refersTo, previousHash } = entry;
  const plain = { seq, id, at, by, action, subject, changes: changes as unknown as Json, refersTo, previousHash };
  return canonicalJson(seals ? { ...plain, seals } : plain);
}
