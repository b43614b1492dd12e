import { expose, transfer } from 'comlink';
import { config } from 'zod';
import { connectQuery } from './query-client';
import { createQueryService } from './query-service';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

/** Workers that share a long reading, this one among them: no more than there are processors, which others need too. */
const mostReaders = 4;
/** About 150,000 profiles of 20 columns, which are read in the time that a worker takes to start. */
const leastBytes = 8 * 1024 * 1024;

const service = createQueryService({
  helpers: {
    most: Math.min(mostReaders, navigator.hardwareConcurrency) - 1,
    leastBytes,
    open: () => connectQuery(new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' })),
  },
});

/** The worker that answers about profile files. Positions are handed over, not copied. */
expose({
  ...service,
  positions: async (...asked: Parameters<typeof service.positions>) => {
    const answer = await service.positions(...asked);
    return answer.ok ? transfer(answer, [answer.value.buffer]) : answer;
  },
});
