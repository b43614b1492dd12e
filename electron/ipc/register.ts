import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { type CallOutput, calls, type WireAnswer } from '#shared/contract/calls';
import { type CallName, callNames } from '#shared/contract/names';
import type { z } from 'zod';
import { isTrustedFrame } from './trusted-sender';

/** What answers one call; the input has been parsed. */
export type Handler<N extends CallName> = (
  input: z.output<(typeof calls)[N]['input']>,
) => Promise<Result<CallOutput<N>, Fault>>;

/** One handler for each call of the contract: a missing one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

/** The part of ipcMain that is used, so that the laws of the bridge also run without Electron. */
export type CallListener = Pick<IpcMain, 'handle' | 'removeHandler'>;

/**
 * The one gate of the main process: a call is answered only for the app's own page, with an input that parses, and its
 * answer is stripped to what its schema names. Nothing is thrown across: a bug is told to `onBug` and answered as
 * `unexpected`. Answers the function that ends it.
 */
export function registerCalls(
  ipcMain: CallListener,
  handlers: Handlers,
  onBug: (name: CallName, error: unknown) => void,
): () => void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown): Promise<WireAnswer> => {
      try {
        return await answerCall(name, handlers, event, input);
      } catch (error) {
        onBug(name, error);
        return fail(fault('unexpected'));
      }
    });
  }
  return () => callNames.forEach((name) => ipcMain.removeHandler(name));
}

async function answerCall<N extends CallName>(
  name: N,
  handlers: Handlers,
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  input: unknown,
): Promise<WireAnswer> {
  if (!isTrustedFrame(event.senderFrame)) return fail(fault('refused', { reason: 'sender' }));
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return fail(fault('invalid-value', { reason: placeOf(parsed.error) }));
  const handler: Handler<N> = handlers[name];
  // The list pairs each name with its schemas; the compiler cannot follow that pairing through a generic key.
  const answer = await handler(parsed.data as Parameters<Handler<N>>[0]);
  return answer.ok ? ok(calls[name].output.parse(answer.value)) : answer;
}

/** Where in the input the first fault lies: names of fields only, never what they held. */
function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}
