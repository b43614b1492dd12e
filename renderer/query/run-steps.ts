import { breathe } from './breathe';
import { Superseded } from './columns';

/** Milliseconds of work before messages are heard: a page that is asked for meanwhile waits no longer. */
const longestSlice = 40;

/** Since when a thread works without having heard its messages. */
export interface Pace {
  began: number;
}

/** Work begins now. */
export function startPace(): Pace {
  return { began: performance.now() };
}

/**
 * Runs work that is cut into short steps, heeding messages between them. `report` is called between slices with what
 * the last step yielded. Rejects with `Superseded` as soon as it is stopped. Works that follow each other without a pause
 * share one pace, lest many short ones be one long.
 */
export async function runSteps<Step, Result>(
  steps: Generator<Step, Result>,
  isStopped: () => boolean,
  report: (step: Step) => void = () => undefined,
  pace: Pace = startPace(),
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - pace.began < longestSlice) continue;
    report(step.value);
    await breathe();
    if (isStopped()) throw new Superseded();
    pace.began = performance.now();
  }
}
