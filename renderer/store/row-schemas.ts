import type { z } from 'zod';
import {
  AttributeRow,
  CellEditRow,
  ColumnPatchRow,
  HistoryRow,
  HistoryTextsRow,
  NamedRow,
  PatchBlockRow,
  PolicyRow,
  ProfileBlobRow,
  ProfileCheckRow,
  ProfileFileRow,
  PurposeRow,
  ReviewRow,
  ScanRow,
  ToldValuesRow,
} from './rows';

/** What each table's rows are; a table that is not named here lets no workspace file in that has rows of it. */
export const rowSchemas: Readonly<Record<string, z.ZodType>> = {
  meta: NamedRow,
  views: NamedRow,
  attributes: AttributeRow,
  history: HistoryRow,
  historyTexts: HistoryTextsRow,
  profileFiles: ProfileFileRow,
  profileBlobs: ProfileBlobRow,
  profileChecks: ProfileCheckRow,
  cellEdits: CellEditRow,
  columnPatches: ColumnPatchRow,
  patchBlocks: PatchBlockRow,
  reviews: ReviewRow,
  purposes: PurposeRow,
  policies: PolicyRow,
  scans: ScanRow,
  toldValues: ToldValuesRow,
};
