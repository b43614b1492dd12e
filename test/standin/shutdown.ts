/** Steps that must be done before this process may end, latest first. */
const steps: (() => Promise<void> | void)[] = [];
let isEnding = false;

/** Adds a step to the end of this process. */
export function beforeEnd(step: () => Promise<void> | void): void {
  steps.unshift(step);
}

/** Whether the process is on its way out. */
export function isShuttingDown(): boolean {
  return isEnding;
}

/** Runs the steps and ends the process. A second call changes nothing. */
export async function shutDown(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      process.stderr.write(`electron stand-in: while ending: ${String(error)}\n`);
    }
  }
  process.exit(code);
}
