import { parentPort } from 'node:worker_threads';
import { createPlatform } from '../platform/platform';
import { servePlatform } from '../platform/serve-platform';

/** The tests' platform on a thread of its own, which tells its address. */
const platform = createPlatform([
  { name: 'tier', dataType: 'STRING' },
  { name: 'score', dataType: 'LONG' },
  { name: 'lastVisit', dataType: 'TIME_STAMP' },
  { name: 'city', dataType: 'STRING' },
]);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
void servePlatform(platform).then(({ url }) => parentPort?.postMessage(url));
