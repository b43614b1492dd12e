import type { Contest, FateCounts } from '#shared/carry/cell-fates';
import type { ProfileFigures } from '#shared/carry/profiles-now';
import type { ColumnPair } from '#shared/compare/pair-columns';
import type { CellEdit } from '#shared/profile/cell-edit';
import type { ColumnPatch } from '#shared/profile/column-patch';

/** Which columns of two open files belong together, by their ids, and which of those tells profiles apart. */
export interface CarryOrder {
  readonly pairs: readonly Pick<ColumnPair, 'older' | 'newer'>[];
  /** Null where no column does in both files: then no edit finds its profile. */
  readonly id: Pick<ColumnPair, 'older' | 'newer'> | null;
  readonly contest: Contest;
  /** What platforms were told of the older file's cells. */
  readonly told: readonly CarriedTold[];
}

/** An edit of one cell as it lies over the newer file, with who made it and when. */
export type CarriedCell = Omit<CellEdit, 'file'>;

/** A patch as it lies over the newer file. */
export type CarriedPatch = Omit<ColumnPatch, 'file'> & { readonly block: Blob };

/** What the platform of a connection was told of a column, packed as a patch is. */
export interface CarriedTold {
  readonly connection: string;
  readonly column: string;
  readonly block: Blob;
}

/** What becomes of the edits of the older file, and those that go on. */
export interface CarryPlan {
  readonly profiles: ProfileFigures;
  readonly fates: FateCounts;
  /** The edited columns of the older file, by their ids in its order. */
  readonly columns: readonly { readonly column: string; readonly fates: FateCounts }[];
  readonly cells: readonly CarriedCell[];
  readonly patches: readonly CarriedPatch[];
  /** What of `told` still holds, by the columns and rows of the newer file. */
  readonly told: readonly CarriedTold[];
}
