import { expose } from 'comlink';
import { createProposalService } from './proposal-service';

/** Weighs names and values off the screen's thread. */
expose(createProposalService());
