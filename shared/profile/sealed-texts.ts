import { z } from 'zod';
import { digestOf } from '../base/digest';
import type { Change, ChangeSet, ChangeTable, Fields } from '../change/change';
import type { Seal } from '../change/history-entry';
import { placeOfKey } from './cell-edit';

/*
 * The history tells for ever that a cell was changed, but what it said goes with its profile file. So the texts of a
 * change set are kept beside its entry, file by file, and the entry holds a seal over them: a digest with a salt that goes
 * with them, so that nobody can find out by guessing what they were.
 */

/** The field that says what profiles say: a cell's text, and the hash of a block of texts, which guesses can be held against. */
const sealedFields: Partial<Record<ChangeTable, string>> = { cellEdits: 'text', columnPatches: 'hash' };

/** What one change says of a cell; a side that the change does not have, or that does not name the text, is absent. */
export const SealedSides = z.object({
  before: z.string().nullable().optional(),
  after: z.string().nullable().optional(),
});
export type SealedSides = z.infer<typeof SealedSides>;

/** The texts of one profile file in one change set: those of its changes in their order, and the salt of their seal. */
export const SealedTexts = z.object({
  file: z.string(),
  /** Random, in hex. */
  salt: z.string().regex(/^[0-9a-f]{32,}$/),
  texts: z.array(SealedSides),
});
export type SealedTexts = z.infer<typeof SealedTexts>;

/** Changes without the texts of profile files, and these. */
export interface SeparatedChanges {
  readonly changes: ChangeSet;
  /** By file, in the order in which the files are first met. */
  readonly texts: ReadonlyMap<string, readonly SealedSides[]>;
}

/** Takes the texts out of a change set; `joinTexts` puts them back. */
export function separateTexts(changes: ChangeSet): SeparatedChanges {
  const texts = new Map<string, SealedSides[]>();
  const others = changes.map((change) => {
    const place = sealedPlace(change);
    if (!place) return change;
    const { file, field } = place;
    const list = texts.get(file) ?? [];
    texts.set(file, list);
    const sides: { before?: string | null; after?: string | null } = {};
    const rest = mapSides(change, (fields, side) => {
      const { [field]: text, ...others } = fields;
      if (text === undefined || (text !== null && typeof text !== 'string')) return fields;
      sides[side] = text;
      return others;
    });
    list.push(sides);
    return rest;
  });
  return { changes: others, texts };
}

/** Puts texts back into the changes that they were taken from; changes of files that are not given stay without. */
export function joinTexts(changes: ChangeSet, texts: SeparatedChanges['texts']): ChangeSet {
  const next = new Map<string, number>();
  return changes.map((change) => {
    const place = sealedPlace(change);
    const list = place && texts.get(place.file);
    if (!list) return change;
    const { file, field } = place;
    const at = next.get(file) ?? 0;
    next.set(file, at + 1);
    const sides = list[at];
    return mapSides(change, (fields, side) => {
      const text = sides?.[side];
      return text === undefined ? fields : { ...fields, [field]: text };
    });
  });
}

/** What an entry holds in the place of the texts. */
export function sealOf({ file, salt, texts }: SealedTexts): Seal {
  return { file, digest: digestOf([salt, texts.map(({ before, after }) => [sideOf(before), sideOf(after)])]) };
}

/** Whether the texts of a change went with their file: there must be one, and there is none. */
export function hasLostTexts(change: Change): boolean {
  const place = sealedPlace(change);
  const fields = change.kind === 'removed' ? change.before : change.after;
  return place !== null && fields[place.field] === undefined;
}

/** An absent side and one without a value are not the same. */
function sideOf(text: string | null | undefined): readonly (string | null)[] {
  return text === undefined ? [] : [text];
}

function sealedPlace({ table, key }: Change): { readonly file: string; readonly field: string } | null {
  const field = sealedFields[table];
  const place = field === undefined ? null : placeOfKey(key);
  return place && field !== undefined ? { file: place.file, field } : null;
}

function mapSides(change: Change, map: (fields: Fields, side: 'before' | 'after') => Fields): Change {
  switch (change.kind) {
    case 'added':
      return { ...change, after: map(change.after, 'after') };
    case 'removed':
      return { ...change, before: map(change.before, 'before') };
    case 'updated':
      return { ...change, before: map(change.before, 'before'), after: map(change.after, 'after') };
  }
}
