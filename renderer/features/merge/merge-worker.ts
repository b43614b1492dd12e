import { expose } from 'comlink';
import { config } from 'zod';
import { createMergeService } from './merge-service';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

/** Merges two sets of definitions off the screen's thread; one worker serves one merge. */
expose(createMergeService());
