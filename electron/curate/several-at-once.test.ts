import { expect, it } from 'vitest';
import { severalAtOnce } from './several-at-once';

const bounds = { tasks: 3, weight: 10 };

/** Runs tasks of some weight, each of which takes a few turns of the loop, and tells how many ran at a time. */
async function run(weights: readonly number[]) {
  const told: number[] = [];
  const outcomes: number[] = [];
  let running = 0;
  let most = 0;
  let heaviest = 0;
  let weight = 0;
  await severalAtOnce(
    weights,
    bounds,
    async (task) => task,
    async (task) => {
      running += 1;
      weight += task;
      most = Math.max(most, running);
      if (running > 1) heaviest = Math.max(heaviest, weight);
      // A lighter task takes longer, so outcomes come in another order than the tasks.
      for (let turn = 0; turn < 20 - task; turn += 1) await Promise.resolve();
      running -= 1;
      weight -= task;
      return task * 2;
    },
    (task, outcome) => {
      told.push(task);
      outcomes.push(outcome);
    },
  );
  return { outcomes, told, most, heaviest };
}

it('runs several light tasks at a time, and tells them in their order', async () => {
  const weights = [1, 2, 3, 1, 2, 3, 1];
  const { outcomes, told, most } = await run(weights);
  expect(told).toEqual(weights);
  expect(outcomes).toEqual(weights.map((weight) => weight * 2));
  expect(most).toBe(3);
});

it('runs no more than may be at a time, and what is heavier alone', async () => {
  const { told, heaviest } = await run([6, 6, 15, 1, 9, 2]);
  expect(told).toEqual([6, 6, 15, 1, 9, 2]);
  expect(heaviest).toBeLessThanOrEqual(10);
});
