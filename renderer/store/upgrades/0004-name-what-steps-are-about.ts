import type { Transaction } from 'dexie';
import { z } from 'zod';

const Step = z.looseObject({ file: z.string().nullable() });
const Stacks = z.looseObject({ undo: z.array(Step), redo: z.array(Step) });

/**
 * Version 4 adds patches of whole columns. From then on each step of the undo stacks names what it counts; before, one
 * about a profile file alone was about its cells.
 */
export async function nameWhatStepsAreAbout(transaction: Transaction): Promise<void> {
  const meta = transaction.table<unknown, string>('meta');
  const row = z.object({ value: Stacks }).safeParse(await meta.get('stacks'));
  // No step was made yet, or what stands there cannot be read, which whoever reads it will say.
  if (!row.success) return;
  const { undo, redo } = row.data.value;
  const named = (steps: readonly z.infer<typeof Step>[]) =>
    steps.map((step) => ({ ...step, thing: step.file === null ? 'attributes' : 'cells' }));
  await meta.put({ key: 'stacks', value: { undo: named(undo), redo: named(redo) } });
}
