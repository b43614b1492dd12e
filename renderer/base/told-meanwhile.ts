import { proxy } from 'comlink';

/**
 * Asks a worker what takes it a while, and hears what it tells meanwhile. That goes another way than the answer, so that some
 * of it may come after: nobody hears of it then, as a finished work would be taken for one that still goes on.
 */
export function toldMeanwhile<Told extends readonly unknown[], Answered>(
  tell: (...told: Told) => void,
  ask: (tell: (...told: Told) => void) => Promise<Answered>,
): Promise<Answered> {
  let isAnswered = false;
  const asked = ask(
    proxy((...told: Told) => {
      if (!isAnswered) tell(...told);
    }),
  );
  return asked.finally(() => {
    isAnswered = true;
  });
}
