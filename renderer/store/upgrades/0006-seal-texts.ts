import type { Transaction } from 'dexie';
import { z } from 'zod';
import { canonicalJson, type Json } from '#shared/base/canonical-json';
import { sha256Hex } from '#shared/base/digest';
import { randomHex } from '../random-hex';

const Fields = z.record(z.string(), z.json());
const Change = z.object({
  kind: z.string(),
  table: z.string(),
  key: z.string(),
  before: Fields.optional(),
  after: Fields.optional(),
});
type Change = z.infer<typeof Change>;
const Entry = z.object({
  seq: z.number(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  subject: z.string(),
  changes: z.array(Change),
  refersTo: z.number().nullable(),
  previousHash: z.string(),
  hash: z.string(),
  codes: z.array(z.string()),
});
type Entry = z.infer<typeof Entry> & { readonly seals?: readonly { readonly file: string; readonly digest: string }[] };
const Head = z.object({ value: z.object({ seq: z.number(), hash: z.string() }) });

interface Sides {
  before?: string | null;
  after?: string | null;
}
interface Texts {
  readonly file: string;
  readonly seq: number;
  readonly salt: string;
  readonly texts: Sides[];
}

/** By table, the field of a change that tells what a profile says. */
const sealedFields: Readonly<Record<string, string>> = { cellEdits: 'text', columnPatches: 'hash' };
const genesis = '0'.repeat(64);
/** The hash of nothing: where the chain was broken it stays broken. */
const nowhere = 'f'.repeat(64);
const sliceSize = 200;

/**
 * From version 6 on what edits of profile files said stands beside the history, under a salted seal, and goes with its
 * file. Entries from before are sealed anew from the first that has such texts on; those before it keep their hashes. An
 * entry gets a hash that holds only if its old one did, and a link only if its old one did, so that a history that was
 * altered is not made good. Texts whose file is gone are dropped. Where none was, the old end of the chain is kept: it can
 * be proved from the entries and their texts as long as all of these are there.
 */
export async function sealTexts(transaction: Transaction): Promise<void> {
  const history = transaction.table<unknown, number>('history');
  const meta = transaction.table<unknown, string>('meta');
  const files = new Set(await transaction.table<unknown, string>('profileFiles').toCollection().primaryKeys());
  let end = { seq: 0, former: genesis, hash: genesis };
  let isWhole = true;
  let hasTexts = false;
  for (;;) {
    const rows = await history.where('seq').above(end.seq).limit(sliceSize).toArray();
    if (rows.length === 0) break;
    for (const row of rows) {
      const parsed = Entry.safeParse(row);
      if (!parsed.success) {
        isWhole = false;
        end = { seq: z.object({ seq: z.number() }).parse(row).seq, former: nowhere, hash: nowhere };
        continue;
      }
      const entry = parsed.data;
      const follows = entry.seq === end.seq + 1 && entry.previousHash === end.former;
      const holds = entry.hash === hashOf(entry);
      const { next, texts } = sealed({ ...entry, previousHash: follows ? end.hash : nowhere });
      const hash = holds ? hashOf(next) : nowhere;
      const [kept, gone] = [texts.filter(({ file }) => files.has(file)), texts.filter(({ file }) => !files.has(file))];
      isWhole &&= follows && holds && gone.length === 0;
      hasTexts ||= texts.length > 0;
      await transaction.table('historyTexts').bulkAdd(kept);
      if (hash !== entry.hash) await history.put({ ...next, hash });
      end = { seq: entry.seq, former: entry.hash, hash };
    }
  }
  const head = Head.safeParse(await meta.get('head'));
  if (!hasTexts || !head.success) return;
  const { seq, hash } = head.data.value;
  const isEnd = seq === end.seq && hash === end.former;
  await meta.put({ key: 'head', value: { seq, hash: isEnd ? end.hash : nowhere } });
  if (isEnd && isWhole) await meta.put({ key: 'formerHead', value: { seq, hash } });
}

/** The entry with seals for its texts, and these. */
function sealed(entry: Entry): { readonly next: Entry; readonly texts: readonly Texts[] } {
  const byFile = new Map<string, Sides[]>();
  const changes = entry.changes.map((change) => {
    const field = sealedFields[change.table];
    const file = /^([^/]+)\/(0|[1-9]\d*)\/./s.exec(change.key)?.[1];
    if (field === undefined || file === undefined) return change;
    const { rest, sides } = withoutTexts(change, field);
    const texts = byFile.get(file) ?? [];
    texts.push(sides);
    byFile.set(file, texts);
    return rest;
  });
  if (byFile.size === 0) return { next: entry, texts: [] };
  const texts = Array.from(byFile, ([file, said]) => ({ file, seq: entry.seq, salt: randomHex(16), texts: said }));
  return { next: { ...entry, changes, seals: texts.map(sealOf) }, texts };
}

function withoutTexts(change: Change, field: string): { readonly rest: Change; readonly sides: Sides } {
  const sides: Sides = {};
  const rest = { ...change };
  for (const side of ['before', 'after'] as const) {
    const { [field]: text, ...others } = change[side] ?? {};
    if (text !== null && typeof text !== 'string') continue;
    sides[side] = text;
    rest[side] = others;
  }
  return { rest, sides };
}

function sealOf({ file, salt, texts }: Texts): { readonly file: string; readonly digest: string } {
  const said = texts.map(({ before, after }) => [listOf(before), listOf(after)]);
  return { file, digest: sha256Hex(canonicalJson([salt, said])) };
}

function listOf(text: string | null | undefined): readonly (string | null)[] {
  return text === undefined ? [] : [text];
}

/** Over all that an entry held, and over its seals where it has some. */
function hashOf(entry: Entry): string {
  const { codes: _codes, hash: _hash, ...hashed } = entry;
  // Rows are JSON: what is optional in one is absent, never undefined.
  return sha256Hex(canonicalJson(hashed as unknown as Json));
}
