import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const Trace = z.array(
  z.object({
    name: z.string(),
    pid: z.number(),
    tid: z.number(),
    ph: z.string(),
    ts: z.number().default(0),
    dur: z.number().default(0),
    tdur: z.number().optional(),
    cat: z.string().default(''),
  }),
);
const taskNames = ['RunTask', 'ThreadControllerImpl::RunTask'];
const tracedAlways = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];
/** What tells in Chromium's performance panel which functions ran; makes tasks longer. */
const tracedForProfiles = ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'v8.execute', 'v8'];

/**
 * The longest task in milliseconds by the clock, and the most that one took of the processor: on a machine that others
 * use too, the second says what the work itself costs.
 */
export interface Tasks {
  readonly longestTaskMs: number;
  readonly longestTaskCpuMs: number;
}

/** Watches the page's own thread while something is measured. */
export interface UiThread {
  /** The longest task of the page's thread during the work, in milliseconds; however short, since it is traced. */
  during<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T; readonly tasks: Tasks }>;
}

/**
 * Traces by Chromium's own events (`RunTask`), because the page's `longtask` entries leave out what is below 50 ms. With
 * a folder, the trace of each measurement is kept there with samples of what ran; sampling makes tasks longer.
 */
export async function watchUiThread(page: Page, profiles: string | null): Promise<UiThread> {
  const session = await page.context().newCDPSession(page);
  return {
    async during(name, work) {
      const collected: unknown[] = [];
      const collect = ({ value }: { readonly value: readonly object[] }) => void collected.push(...value);
      session.on('Tracing.dataCollected', collect);
      await session.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: { includedCategories: [...tracedAlways, ...(profiles ? tracedForProfiles : [])] },
      });
      const value = await work();
      await page.evaluate(() => performance.mark('bench-end'));
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      session.off('Tracing.dataCollected', collect);
      if (profiles) keep(path.join(profiles, `${name}.json`), collected);
      return { value, tasks: longestTask(Trace.parse(collected)) };
    },
  };
}

function longestTask(trace: z.infer<typeof Trace>): Tasks {
  const end = trace.find(({ name }) => name === 'bench-end');
  if (!end) throw new Error('The trace holds no mark of the page');
  const ran = trace.filter(
    ({ pid, tid, name, ph }) => pid === end.pid && tid === end.tid && ph === 'X' && taskNames.includes(name),
  );
  const longest = (microseconds: readonly number[]) =>
    Math.round(microseconds.reduce((most, each) => Math.max(most, each), 0) / 100) / 10;
  return {
    longestTaskMs: longest(ran.map(({ dur }) => dur)),
    longestTaskCpuMs: longest(ran.map(({ tdur }) => tdur ?? 0)),
  };
}

function keep(file: string, traceEvents: readonly unknown[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ traceEvents }));
}
