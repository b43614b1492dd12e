import { expose } from 'comlink';
import { config } from 'zod';
import { createQueryService } from './query-service';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

/** What is decoded for a scan is let go again at once; edits are kept while it lasts. */
const memory = 64 * 1024 * 1024;

/** A worker that reads some columns of a file for the worker that has it open. */
expose(createQueryService({ memory }));
