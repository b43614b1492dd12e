import type { Curator } from './curator';

/** Ends the app as a power cut would: nothing of it runs another line. */
export async function kill({ app, takeProblems }: Pick<Curator, 'app' | 'takeProblems'>): Promise<void> {
  const closed = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await closed;
  // The page may have asked for something that nobody answered any more.
  takeProblems();
}
