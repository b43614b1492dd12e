import { wrap } from 'comlink';
import type { Propose, ProposalService } from './proposal-protocol';

/** Proposals from a worker of their own. `end` stops it; questions that wait are then never answered. */
export interface ProposalWorker {
  readonly propose: Propose;
  end(): void;
}

/** Starts the worker. */
export function openProposalWorker(): ProposalWorker {
  const worker = new Worker(new URL('./proposal-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<ProposalService>(worker);
  return { propose: (change) => remote.propose(change), end: () => worker.terminate() };
}
