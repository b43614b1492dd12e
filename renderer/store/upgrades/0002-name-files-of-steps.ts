import type { Transaction } from 'dexie';
import { z } from 'zod';

const Stacks = z.looseObject({ undo: z.array(z.looseObject({})), redo: z.array(z.looseObject({})) });

/**
 * Version 2 adds profile files. From then on each step of the undo stacks names the profile file that it was about alone;
 * before, none was about any.
 */
export async function nameFilesOfSteps(transaction: Transaction): Promise<void> {
  const meta = transaction.table<unknown, string>('meta');
  const row = z.object({ value: Stacks }).safeParse(await meta.get('stacks'));
  // No step was made yet, or what stands there cannot be read, which whoever reads it will say.
  if (!row.success) return;
  const { undo, redo } = row.data.value;
  const named = (steps: readonly object[]) => steps.map((step) => ({ ...step, file: null }));
  await meta.put({ key: 'stacks', value: { undo: named(undo), redo: named(redo) } });
}
