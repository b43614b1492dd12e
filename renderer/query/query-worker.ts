import { expose, transfer } from 'comlink';
import { config } from 'zod';
import { createQueryService } from './query-service';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

const service = createQueryService();

/** The worker that answers about profile files. Positions are handed over, not copied. */
expose({
  ...service,
  positions: async (...asked: Parameters<typeof service.positions>) => {
    const answer = await service.positions(...asked);
    return answer.ok ? transfer(answer, [answer.value.buffer]) : answer;
  },
});
