import { rowsById, type RowsById, type Texts } from '../compare/match-rows';
import type { ValueDefinition } from '../profile/read-value';
import { occurrenceOf } from '../rule/condition';

/** Where a profile of the older file stands in the newer one: its row, or why there is none. */
export type RowNow = number | 'gone' | 'doubtful';

/** The profiles of two files by id: how many there are of each kind, and where those of the older stand now. */
export interface ProfilesNow {
  readonly figures: ProfileFigures;
  /** `edited` is the id that somebody gave the row, where it was edited; it counts where the file's own is not found. */
  rowNow(row: number, edited?: string | null): RowNow;
}

/** In rows. Those that an id does not tell apart are counted alone; all others are in both files or in one of them. */
export interface ProfileFigures {
  readonly both: number;
  readonly added: number;
  readonly gone: number;
  /** Rows without an id, or with one that several have: of the older file, and of the newer. */
  readonly doubtful: { readonly older: number; readonly newer: number };
}

/**
 * Finds the profiles of the older file in the newer one. Stricter than a comparison: what somebody wrote about one
 * profile must not come to stand in another, so an id that several rows have finds none.
 */
export function findProfiles(older: Texts, newer: Texts, meaning: ValueDefinition | null): ProfilesNow {
  const [before, now] = [rowsById(older, meaning), rowsById(newer, meaning)];
  const find = (id: string | null | undefined): RowNow => {
    if (id === null || id === undefined || id === '') return 'doubtful';
    const key = occurrenceOf(id, meaning);
    if (Array.isArray(before.byId.get(key))) return 'doubtful';
    const found = now.byId.get(key);
    return found === undefined ? 'gone' : typeof found === 'number' ? found : 'doubtful';
  };
  return {
    figures: figuresOf(before, now),
    rowNow(row, edited) {
      const found = find(older[row]);
      return typeof found === 'number' || edited === undefined ? found : orElse(find(edited), found);
    },
  };
}

/** Where no column tells profiles apart, nobody knows where they are. */
export function unknownProfiles(older: number, newer: number): ProfilesNow {
  return { figures: { both: 0, added: 0, gone: 0, doubtful: { older, newer } }, rowNow: () => 'doubtful' };
}

function orElse(found: RowNow, other: RowNow): RowNow {
  return typeof found === 'number' ? found : other;
}

function figuresOf(older: RowsById, newer: RowsById): ProfileFigures {
  let [both, gone] = [0, 0];
  const doubtful = { older: older.missing.length, newer: newer.missing.length };
  for (const [id, rows] of older.byId) {
    const now = newer.byId.get(id);
    if (typeof rows !== 'number') doubtful.older += rows.length;
    else if (now === undefined) gone += 1;
    else if (typeof now === 'number') both += 1;
    else doubtful.older += 1;
  }
  let added = 0;
  for (const [id, rows] of newer.byId) {
    if (typeof rows !== 'number') doubtful.newer += rows.length;
    else if (!older.byId.has(id)) added += 1;
    else if (typeof older.byId.get(id) !== 'number') doubtful.newer += 1;
  }
  return { both, added, gone, doubtful };
}
