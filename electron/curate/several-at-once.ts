/** How much runs at a time: so many small tasks, or one that weighs as much as all of them may. */
export interface Bounds {
  readonly tasks: number;
  readonly weight: number;
}

/**
 * Does tasks several at a time, so that one waits for the disk while another one computes, and tells their outcomes in the
 * order of the tasks. What weighs more than all may together runs alone.
 */
export async function severalAtOnce<T, R>(
  tasks: readonly T[],
  { tasks: most, weight: heaviest }: Bounds,
  weightOf: (task: T) => Promise<number>,
  act: (task: T) => Promise<R>,
  tell: (task: T, outcome: R) => void,
): Promise<void> {
  const running: { readonly task: T; readonly weight: number; readonly outcome: Promise<R> }[] = [];
  let weight = 0;
  const finishFirst = async (): Promise<void> => {
    const [first] = running;
    if (!first) return;
    const outcome = await first.outcome;
    running.shift();
    weight -= first.weight;
    tell(first.task, outcome);
  };
  for (const task of tasks) {
    const own = await weightOf(task);
    while (running.length > 0 && (running.length >= most || weight + own > heaviest)) await finishFirst();
    running.push({ task, weight: own, outcome: act(task) });
    weight += own;
  }
  while (running.length > 0) await finishFirst();
}
