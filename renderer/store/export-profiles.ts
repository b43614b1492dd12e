import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { ProfileExportAnswer, type ProfileExportOrder, type ProfileExportReport } from '#shared/profile/profile-export';

/** What a person chose about a file of profiles; the sizes of its parts follow from them. */
export type ProfileExportChoice = Omit<ProfileExportOrder, 'parts'>;

/**
 * The body that is posted for an export. The Parquet Blob becomes part of it as it is, without its bytes being read.
 * `edits` are the lines that `StoreService.editLines` answers; `positions` are the chosen rows in their order, null
 * writes all rows in the file's own.
 */
export function profileExportBody(
  choice: ProfileExportChoice,
  parquet: Blob,
  edits: Blob,
  positions: Uint32Array<ArrayBuffer> | null,
): Blob {
  const order: ProfileExportOrder = {
    ...choice,
    parts: { parquet: parquet.size, edits: edits.size, positions: positions && positions.byteLength },
  };
  // Every machine that this runs on keeps numbers little-endian, as the other side reads them.
  return new Blob([`${JSON.stringify(order)}\n`, parquet, edits, ...(positions ? [positions] : [])]);
}

/** What main answered to the upload; anything but a ProfileExportAnswer is an unexpected fault. */
export function readExportAnswer(text: string): Result<ProfileExportReport, Fault> {
  try {
    return ProfileExportAnswer.parse(JSON.parse(text));
  } catch (error) {
    return fail(fault('unexpected', { reason: error instanceof Error ? error.message : String(error) }));
  }
}
