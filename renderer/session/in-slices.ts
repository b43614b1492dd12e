/** Milliseconds of work before the window is drawn and heard again. */
const longestSlice = 30;

/** Runs work that is cut into short steps without keeping the window from answering. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestSlice) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
}
