import { z } from 'zod';
import { Fault } from '#shared/base/fault';
import { ExportOrder, ReadBackDifference } from '#shared/format/export-order';
import { ReadOptions } from '#shared/format/source-table';
import { ProfileExportOrder, ProfileExportReport, WriteStage } from '#shared/profile/profile-export';
import { FilePart, ImportReport } from '#shared/profile/profile-file';
import { ProfileLook } from '#shared/profile/profile-look';
import { ProfileOptions } from '#shared/profile/profile-options';

/** A profile file to read. `folder` is empty, and for whatever the order needs meanwhile; main removes it. */
const profileSource = {
  path: z.string().min(1),
  fileName: z.string(),
  options: ProfileOptions,
  folder: z.string().min(1),
};

/** The parts of a ProfileExportOrder, as files. */
const profilesToWrite = {
  order: ProfileExportOrder,
  parquet: z.string().min(1),
  /** Columns of the same rows that the policy touched; null where it touched none. */
  treated: z.string().min(1).nullable(),
  edits: z.string().min(1),
  /** Null where the order has none. */
  positions: z.string().min(1).nullable(),
  folder: z.string().min(1),
};

/** What a file is to say, as one sum over its rows, and what else writing it has to know of them. */
export const MeantSum = z.object({
  rows: z.number().int().nonnegative(),
  sum: z.string().min(1),
  /** Some row would look like a blank line unless all cells stood in quotes. */
  hasBlankLooking: z.boolean(),
});
export type MeantSum = z.infer<typeof MeantSum>;

/**
 * What main asks of the engine process. All paths are made by main: the engine opens nothing else.
 * `readTable` reads `path` and writes a `TableAnswer` as JSON to `answerPath`, which does not exist yet, so that a big
 * table never crosses as a message. `writeDefinitions` writes the file's bytes to `path`, an existing empty file beside
 * the target, reads it back and compares. `importProfile` writes all of a profile file as Parquet to `target`, which does
 * not exist yet, and `importTogether` those of several files as one; `writeProfiles` writes the parts of a ProfileExportOrder to `target`, as `writeDefinitions` does.
 * `sumProfiles` works out what `writeProfiles` of the same order would compare the file with, and writes nothing.
 * `prepareProfiles` does nothing but load what these need, for whoever knows that one of them will follow.
 */
export const EngineOrder = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('readTable'),
    path: z.string().min(1),
    /** The name that people know the file by; `path` may be an uploaded copy. */
    fileName: z.string(),
    options: ReadOptions,
    answerPath: z.string().min(1),
  }),
  z.object({ kind: z.literal('writeDefinitions'), path: z.string().min(1), order: ExportOrder }),
  z.object({ kind: z.literal('lookProfile'), ...profileSource }),
  z.object({ kind: z.literal('importProfile'), ...profileSource, target: z.string().min(1) }),
  z.object({
    kind: z.literal('importTogether'),
    /** What the column is called that says which file a row comes from, where no other is. */
    fileColumn: z.string().min(1),
    sources: z.array(z.object({ path: z.string().min(1), fileName: z.string(), size: z.number() })).min(2),
    options: ProfileOptions,
    target: z.string().min(1),
    folder: z.string().min(1),
  }),
  z.object({ kind: z.literal('prepareProfiles') }),
  z.object({ kind: z.literal('sumProfiles'), ...profilesToWrite }),
  z.object({
    kind: z.literal('writeProfiles'),
    ...profilesToWrite,
    target: z.string().min(1),
    /** What `sumProfiles` of the same order answered; null where it was not asked. */
    known: MeantSum.nullable(),
  }),
]);
export type EngineOrder = z.infer<typeof EngineOrder>;

/** One message from main to the engine process. */
export const EngineRequest = z.object({ id: z.number().int().positive(), order: EngineOrder });
export type EngineRequest = z.infer<typeof EngineRequest>;

function answer<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: Fault }),
  ]);
}

/**
 * What each kind of order is answered with. A table that cannot be read is the error here, and then nothing was written
 * to `answerPath`. `bytes` is the size of what was written.
 */
export const engineAnswers = {
  readTable: answer(z.object({ bytes: z.number().int().nonnegative() })),
  writeDefinitions: answer(
    z.object({ bytes: z.number().int().nonnegative(), differences: z.array(ReadBackDifference) }),
  ),
  lookProfile: answer(ProfileLook),
  importProfile: answer(ImportReport),
  importTogether: answer(z.object({ report: ImportReport, parts: z.array(FilePart) })),
  prepareProfiles: answer(z.null()),
  /** Null where the format is written in another way. */
  sumProfiles: answer(MeantSum.nullable()),
  writeProfiles: answer(ProfileExportReport.omit({ fileName: true })),
} as const satisfies Record<EngineOrder['kind'], z.ZodType>;

export type EngineAnswer<K extends EngineOrder['kind']> = z.infer<(typeof engineAnswers)[K]>;
export type EngineValue<K extends EngineOrder['kind']> = Extract<EngineAnswer<K>, { readonly ok: true }>['value'];
export type EngineOrderOf<K extends EngineOrder['kind']> = Extract<EngineOrder, { readonly kind: K }>;
/** The parts of a ProfileExportOrder, and the folder for what is only there meanwhile. */
export type ProfilesToWrite = Omit<EngineOrderOf<'sumProfiles'>, 'kind'>;

/** One message from the engine process to main: any number of `progress`, then one `done` for each request. */
export const EngineMessage = z.discriminatedUnion('kind', [
  z.object({
    id: z.number().int().positive(),
    kind: z.literal('progress'),
    /** Of the same unit, usually bytes; `total` is 0 while it is not known. */
    done: z.number().nonnegative(),
    total: z.number().nonnegative(),
    stage: WriteStage.optional(),
  }),
  /** `answer` is parsed by `engineAnswers[kind of the order]`. */
  z.object({ id: z.number().int().positive(), kind: z.literal('done'), answer: z.unknown() }),
]);
export type EngineMessage = z.infer<typeof EngineMessage>;
