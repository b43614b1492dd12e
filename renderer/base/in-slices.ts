import type { Steps } from '#shared/base/steps';

/** Milliseconds that work may take from the window at a time: half a frame. */
const slice = 8;

/**
 * Does the work at once for a while, and if that was not enough on in later tasks, so that keys and frames come between.
 * Calls back with its result, before it returns where the work was short; answers what gives it up.
 */
export function inSlices<Result>(steps: Steps<Result>, done: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function go(): void {
    const until = performance.now() + slice;
    for (;;) {
      const step = steps.next();
      if (step.done) return done(step.value);
      if (performance.now() >= until) break;
    }
    timer = setTimeout(go);
  }
  go();
  return () => clearTimeout(timer);
}

/** The result of work that is done in slices, in a task of its own; what it throws, the promise is refused with. */
export function sliced<Result>(steps: Steps<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const guarded = (function* () {
      try {
        return { value: yield* steps };
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return null;
      }
    })();
    inSlices(guarded, (result) => {
      // Whoever waits goes on in a task that holds none of the work.
      if (result) setTimeout(() => resolve(result.value));
    });
  });
}
