import { expose } from 'comlink';
import { config } from 'zod';
import { createImportService } from './import-service';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

/** Reads, maps and compares a file off the screen's thread; one worker serves one opened file. */
expose(createImportService());
