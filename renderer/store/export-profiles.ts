import type { z } from 'zod';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import {
  ProfileExportAnswer,
  type ProfileExportOrder,
  type ProfileExportReport,
  StageAnswer,
} from '#shared/profile/profile-export';

/** What a person chose about a file of profiles; the sizes of its parts follow from them. */
export type ProfileExportChoice = Omit<ProfileExportOrder, 'parts'>;

/** What leaves for an export. */
export interface ExportParts {
  /**
   * The file, or what of it may leave. It becomes part of the body as it is, without its bytes being read. Null where it is
   * staged in main already.
   */
  readonly parquet: Blob | null;
  /** The columns that the policy touched; null where it touched none. */
  readonly treated: Blob | null;
  /** The lines that `StoreService.editLines` answers. */
  readonly edits: Blob;
  /** The chosen rows in their order; null writes all rows in the file's own. */
  readonly positions: Uint32Array<ArrayBuffer> | null;
}

/** The body that is posted for an export. */
export function profileExportBody(
  choice: ProfileExportChoice,
  { parquet, treated, edits, positions }: ExportParts,
): Blob {
  const order: ProfileExportOrder = {
    ...choice,
    parts: {
      parquet: parquet?.size ?? 0,
      treated: treated?.size ?? 0,
      edits: edits.size,
      positions: positions && positions.byteLength,
    },
  };
  // Every machine that this runs on keeps numbers little-endian, as the other side reads them.
  return new Blob([
    `${JSON.stringify(order)}\n`,
    ...(parquet ? [parquet] : []),
    ...(treated ? [treated] : []),
    edits,
    ...(positions ? [positions] : []),
  ]);
}

/** What main answered to the upload; anything but a ProfileExportAnswer is an unexpected fault. */
export function readExportAnswer(text: string): Result<ProfileExportReport, Fault> {
  return readAnswer(ProfileExportAnswer, text);
}

/** What main answered to a file or draft that was staged; anything but a StageAnswer is an unexpected fault. */
export function readStageAnswer(text: string): Result<null, Fault> {
  return readAnswer(StageAnswer, text);
}

function readAnswer<T>(answer: z.ZodType<Result<T, Fault>>, text: string): Result<T, Fault> {
  try {
    return answer.parse(JSON.parse(text));
  } catch (error) {
    return fail(fault('unexpected', { reason: error instanceof Error ? error.message : String(error) }));
  }
}
