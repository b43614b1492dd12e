import { z } from 'zod';
import { Fault } from '#shared/base/fault';
import { ExportOrder, ReadBackDifference } from '#shared/format/export-order';
import { ReadOptions } from '#shared/format/source-table';

/**
 * What main asks of the engine process. Both paths are made by main: the engine opens nothing else.
 * `readTable` reads `path` and writes a `TableAnswer` as JSON to `answerPath`, which does not exist yet, so that a big
 * table never crosses as a message. `writeDefinitions` writes the file's bytes to `path`, an existing empty file beside
 * the target, reads it back and compares.
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
} as const satisfies Record<EngineOrder['kind'], z.ZodType>;

export type EngineAnswer<K extends EngineOrder['kind']> = z.infer<(typeof engineAnswers)[K]>;
export type EngineValue<K extends EngineOrder['kind']> = Extract<EngineAnswer<K>, { readonly ok: true }>['value'];
export type EngineOrderOf<K extends EngineOrder['kind']> = Extract<EngineOrder, { readonly kind: K }>;

/** One message from the engine process to main: any number of `progress`, then one `done` for each request. */
export const EngineMessage = z.discriminatedUnion('kind', [
  z.object({
    id: z.number().int().positive(),
    kind: z.literal('progress'),
    /** Of the same unit, usually bytes; `total` is 0 while it is not known. */
    done: z.number().nonnegative(),
    total: z.number().nonnegative(),
  }),
  /** `answer` is parsed by `engineAnswers[kind of the order]`. */
  z.object({ id: z.number().int().positive(), kind: z.literal('done'), answer: z.unknown() }),
]);
export type EngineMessage = z.infer<typeof EngineMessage>;
