import { expose } from 'comlink';
import { proposeWithValues } from '#shared/review/propose-with-values';
import type { ProposalService } from './proposal-protocol';

const service: ProposalService = {
  propose: (questions) => questions.map(({ definition, columns }) => proposeWithValues(definition, columns)),
};

/** Weighs names and values off the screen's thread. */
expose(service);
