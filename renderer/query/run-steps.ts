import { breathe } from './breathe';
import { Superseded } from './columns';

/** Milliseconds of work before messages are heard: a page that is asked for meanwhile waits no longer. */
const longestSlice = 40;

/**
 * Runs work that is cut into short steps, heeding messages between them. `report` is called between slices with what
 * the last step yielded. Rejects with `Superseded` as soon as it is stopped.
 */
export async function runSteps<Step, Result>(
  steps: Generator<Step, Result>,
  isStopped: () => boolean,
  report: (step: Step) => void = () => undefined,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestSlice) continue;
    report(step.value);
    await breathe();
    if (isStopped()) throw new Superseded();
    began = performance.now();
  }
}
