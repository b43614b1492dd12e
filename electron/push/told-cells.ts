import { parcelStates, type RunState } from '#shared/push/journal';
import { openPlan } from './plan-file';
import type { RunFolder } from './run-folder';

/** Cells of acknowledged parcels, some thousands at a time. */
export async function* toldCells({ plan: file }: RunFolder, { states }: RunState): AsyncGenerator<string, void> {
  const plan = await openPlan(file).catch(() => null); // released already
  if (!plan) return;
  try {
    const step = 2000;
    for (let from = 0; from < plan.parcels; from += step) {
      const parcels = await plan.readWhole(from, Math.min(plan.parcels, from + step));
      const lines = parcels.flatMap(({ cells }, index) =>
        states[from + index] === parcelStates.acknowledged ? cells.map((cell) => `${JSON.stringify(cell)}\n`) : [],
      );
      yield lines.join('');
    }
  } finally {
    await plan.close();
  }
}
