import { expect, it } from 'vitest';
import { createFileJobs } from './file-jobs';

it('stops the jobs of one kind and leaves others alone', () => {
  const jobs = createFileJobs();
  const [isCheckStopped, isBulkStopped] = [jobs.begin('check'), jobs.begin('bulk')];
  jobs.stop('bulk');
  expect([isCheckStopped(), isBulkStopped()]).toEqual([false, true]);
  jobs.stop();
  expect(isCheckStopped()).toBe(true);
});
