import type { dataCategoryKeys } from '../../attribute/data-categories';

/** A key of the privacy taxonomy. */
export type DataCategory = (typeof dataCategoryKeys)[number];

/**
 * A word or phrase that names something about a person.
 * `grip` says how hard a word about a thing pulls it away: `certain` holds whatever stands around it (a birth date),
 * `usual` does not (a shop's phone), `weak` is arguable in itself (interests, notes),
 * `hinted` is a word that stands only in phrases of one category (the lexicon finds these, no table has them).
 * A `lasting` trait stays personal in every aspect of it: type of disability, income code, "is a smoker".
 * `quasi` identifies only together with others (age, gender, postal code).
 */
export interface Trait {
  readonly tag: 'trait';
  readonly category: DataCategory;
  readonly grip: 'certain' | 'usual' | 'weak' | 'hinted';
  readonly lasting?: true;
  readonly quasi?: true;
  /** Comma-separated, folded to plain lower-case letters; written together, apart or in any case it is the same. */
  readonly phrases: string;
}

/**
 * What a word does where it is not a trait.
 * person: somebody whose profile it is; other: somebody else (owner, doctor); thing: what is no person;
 * deal: a dealing with a person, whose contact data in it are the person's (order, booking);
 * event: counts, outcomes and times of what happened; flag: a verb that asks yes or no; consent: permission for a
 * channel; aspect: kind or state of what stands before it; coarse: places and settings that many share;
 * vendor: a platform whose ids follow; record: this very record; name, id, number, text: general heads that mean
 * what stands before them; filler: says nothing; link: turns the order round ("date of birth").
 */
export const wordTags = [
  'person',
  'other',
  'thing',
  'deal',
  'event',
  'flag',
  'consent',
  'aspect',
  'coarse',
  'vendor',
  'record',
  'name',
  'id',
  'number',
  'text',
  'filler',
  'link',
] as const;
export type WordTag = (typeof wordTags)[number];

/** Words of one role. */
export interface Words {
  readonly tag: WordTag;
  readonly phrases: string;
}

/** One row of the vocabulary. */
export type Entry = Trait | Words;
