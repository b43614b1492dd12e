import { z } from 'zod';
import { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { HistoryEntry } from '#shared/change/history-entry';
import { KeptCheck } from '#shared/check/profile/kept-check';
import { CellEdit } from '#shared/profile/cell-edit';
import { Policy } from '#shared/policy/policy';
import { ColumnPatch } from '#shared/profile/column-patch';
import { ProfileFile } from '#shared/profile/profile-file';
import { SealedTexts } from '#shared/profile/sealed-texts';
import { Purpose } from '#shared/purpose/purpose';
import { RefreshRun } from '#shared/refresh/refresh-run';
import { RefreshMark, RefreshSource } from '#shared/refresh/refresh-source';
import { KeptScan } from '#shared/review/kept-scan';
import { Review } from '#shared/review/review';
import { policyKey } from '#shared/policy/change-policy';
import { StoreRefusal } from './store-refusal';

/** A row of `attributes`: today the definition itself, field for field; a field that the schema lacks is damage. */
export const AttributeRow = z.strictObject(AttributeDefinition.shape);
export type AttributeRow = z.infer<typeof AttributeRow>;

/** A row of `history`: the entry without the texts of profile files, and the codes that it touches for the index. */
export const HistoryRow = z.strictObject({ ...HistoryEntry.shape, codes: z.array(z.string()) });
export type HistoryRow = z.infer<typeof HistoryRow>;

/** A row of `profileFiles`: all about a file but its bytes. */
export const ProfileFileRow = z.strictObject(ProfileFile.shape);
export type ProfileFileRow = z.infer<typeof ProfileFileRow>;

/** A row of `profileBlobs`: the bytes alone, under the file's id. */
export const ProfileBlobRow = z.strictObject({ file: z.string(), parquet: z.instanceof(Blob) });
export type ProfileBlobRow = z.infer<typeof ProfileBlobRow>;

/** A row of `cellEdits`. */
export const CellEditRow = z.strictObject(CellEdit.shape);
export type CellEditRow = z.infer<typeof CellEditRow>;
/** Its primary key: file, row, column. */
export type CellEditKey = [string, number, string];

/** A row of `reviews`. */
export const ReviewRow = z.strictObject(Review.shape);
export type ReviewRow = z.infer<typeof ReviewRow>;

/** A row of `purposes`. */
export const PurposeRow = z.strictObject(Purpose.shape);
export type PurposeRow = z.infer<typeof PurposeRow>;

/** The only row of `policies`: what the workspace has settled. */
export const PolicyRow = z.strictObject({ id: z.literal(policyKey), ...Policy.shape });
export type PolicyRow = z.infer<typeof PolicyRow>;

/** A row of `scans`: what the values of a profile file said. It can be made again, and is no part of the history. */
export const ScanRow = z.strictObject(KeptScan.shape);
export type ScanRow = z.infer<typeof ScanRow>;
/** A row of `columnPatches`. */
export const ColumnPatchRow = z.strictObject(ColumnPatch.shape);
export type ColumnPatchRow = z.infer<typeof ColumnPatchRow>;
/** Its primary key: file, column, layer. */
export type ColumnPatchKey = [string, string, number];

/** A row of `patchBlocks`: what a patch says, under the file's id and its own hash. It stays as long as the file does. */
export const PatchBlockRow = z.strictObject({ file: z.string(), hash: z.string(), block: z.instanceof(Blob) });
export type PatchBlockRow = z.infer<typeof PatchBlockRow>;
/** Its primary key: file, hash. */
export type PatchBlockKey = [string, string];
/** A row of `historyTexts`: the texts of one profile file in one entry of the history. It stays as long as the file does. */
export const HistoryTextsRow = z.strictObject({ seq: z.number().int().positive(), ...SealedTexts.shape });
export type HistoryTextsRow = z.infer<typeof HistoryTextsRow>;
/** Its primary key: file, seq. */
export type HistoryTextsKey = [string, number];

/** A row of `profileChecks`: what the latest check of a file came to. */
export const ProfileCheckRow = z.strictObject(KeptCheck.shape);
export type ProfileCheckRow = z.infer<typeof ProfileCheckRow>;

/** A row of `toldValues`: what a platform is known to say of one column of a file. It stays as long as the file does. */
export const ToldValuesRow = z.strictObject({
  file: z.string(),
  connection: z.string(),
  column: z.string(),
  block: z.instanceof(Blob),
});
export type ToldValuesRow = z.infer<typeof ToldValuesRow>;
/** Its primary key: file, connection, column. */
export type ToldValuesKey = [string, string, string];

/** A row of `refreshSources`. */
export const RefreshSourceRow = z.strictObject(RefreshSource.shape);
export type RefreshSourceRow = z.infer<typeof RefreshSourceRow>;

/** A row of `refreshMarks`. */
export const RefreshMarkRow = z.strictObject(RefreshMark.shape);
export type RefreshMarkRow = z.infer<typeof RefreshMarkRow>;

/** A row of `refreshRuns`: the log. It is no part of the history, which has what each run changed. */
export const RefreshRunRow = z.strictObject(RefreshRun.shape);
export type RefreshRunRow = z.infer<typeof RefreshRunRow>;

/** A row of `meta`, `settings` or `views`: a value under its name. */
export interface NamedRow {
  readonly key: string;
  readonly value: unknown;
}
/** The schema of such a row. */
export const NamedRow = z.strictObject({ key: z.string(), value: z.unknown() });

/** Reads a row of `attributes`, or throws the refusal that names it. */
export function readAttributeRow(row: unknown): AttributeDefinition {
  return parseRow(AttributeRow, row, 'attributes', 'code');
}

/** Reads a row of `history`, or throws the refusal that names it. */
export function readHistoryRow(row: unknown): HistoryEntry {
  const { codes: _, ...entry } = parseRow(HistoryRow, row, 'history', 'seq');
  return entry;
}

/** Reads a row of `historyTexts`, or throws the refusal that names its entry. */
export function readHistoryTextsRow(row: unknown): HistoryTextsRow {
  return parseRow(HistoryTextsRow, row, 'historyTexts', 'seq');
}

/** Reads a row of `profileFiles`, or throws the refusal that names it. */
export function readProfileFileRow(row: unknown): ProfileFile {
  return parseRow(ProfileFileRow, row, 'profileFiles', 'id');
}

/** Reads a row of `profileBlobs`, or throws the refusal that names it. */
export function readProfileBlobRow(row: unknown): Blob {
  return parseRow(ProfileBlobRow, row, 'profileBlobs', 'file').parquet;
}

/** Reads a row of `cellEdits`, or throws the refusal that names its file. */
export function readCellEditRow(row: unknown): CellEdit {
  return parseRow(CellEditRow, row, 'cellEdits', 'file');
}

/** Reads a row of `reviews`, or throws the refusal that names it. */
export function readReviewRow(row: unknown): Review {
  return parseRow(ReviewRow, row, 'reviews', 'code');
}

/** Reads a row of `purposes`, or throws the refusal that names it. */
export function readPurposeRow(row: unknown): Purpose {
  return parseRow(PurposeRow, row, 'purposes', 'id');
}

/** Reads a row of `policies`, or throws the refusal that names it. */
export function readPolicyRow(row: unknown): PolicyRow {
  return parseRow(PolicyRow, row, 'policies', 'id');
}

/** Reads a row of `columnPatches`, or throws the refusal that names its file. */
export function readColumnPatchRow(row: unknown): ColumnPatch {
  return parseRow(ColumnPatchRow, row, 'columnPatches', 'file');
}

/** Reads a row of `patchBlocks`, or throws the refusal that names its hash. */
export function readPatchBlockRow(row: unknown): Blob {
  return parseRow(PatchBlockRow, row, 'patchBlocks', 'hash').block;
}

/** Reads a row of `profileChecks`, or throws the refusal that names its file. */
export function readProfileCheckRow(row: unknown): KeptCheck {
  return parseRow(ProfileCheckRow, row, 'profileChecks', 'file');
}

/** Reads a row of `toldValues`, or throws the refusal that names its file. */
export function readToldValuesRow(row: unknown): ToldValuesRow {
  return parseRow(ToldValuesRow, row, 'toldValues', 'file');
}

/** Reads a row of `refreshSources`, or throws the refusal that names it. */
export function readRefreshSourceRow(row: unknown): RefreshSource {
  return parseRow(RefreshSourceRow, row, 'refreshSources', 'id');
}

/** Reads the value of a named row by its schema; undefined where there is no row, a refusal where it is damaged. */
export function readNamedRow<T>(schema: z.ZodType<T>, row: unknown, table: string): T | undefined {
  if (row === undefined) return undefined;
  const { key, value } = parseRow(NamedRow, row, table, 'key');
  return parseValue(schema, value, `${table}/${key}`);
}

function parseRow<T>(schema: z.ZodType<T>, row: unknown, table: string, keyPath: string): T {
  return parseValue(schema, row, `${table}/${keyOf(row, keyPath)}`);
}

function parseValue<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0];
  throw new StoreRefusal(
    fault('store-damaged', { found: place, reason: where ? `${where.path.join('.')}: ${where.message}` : '' }),
  );
}

function keyOf(row: unknown, keyPath: string): string {
  const key: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, keyPath) : undefined;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '?';
}
