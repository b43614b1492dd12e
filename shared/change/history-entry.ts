import { z } from 'zod';
import { canonicalJson, type Json } from '../base/canonical-json';
import { Change } from './change';

/** What a person did, by name; the words are in the message files. */
export const actions = [
  'seed',
  'import',
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
  'export',
  'override',
  'report',
  'undo',
  'redo',
] as const;
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

/** What is kept on record though it changes nothing: there is nothing in it to take back, so it is no undo step. */
export const recordedActions: ReadonlySet<Action> = new Set(['reveal', 'export', 'override', 'report']);

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
  changes: z.array(Change),
  /** For an undo, the entry it takes back; for a redo, the entry it does again. */
  refersTo: z.number().int().positive().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The hash that comes before the first entry. */
export const genesisHash = '0'.repeat(64);

/** The text that an entry's hash is made of. */
export function hashedText(entry: Omit<HistoryEntry, 'hash'>): string {
  const { seq, id, at, by, action, subject, changes, refersTo, previousHash } = entry;
  const plain: Json = { seq, id, at, by, action, subject, changes: changes as unknown as Json, refersTo, previousHash };
  return canonicalJson(plain);
}
