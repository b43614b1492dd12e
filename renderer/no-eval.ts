import { z } from 'zod';

/**
 * Keeps zod from compiling parsers with `new Function`: the content policy forbids it, and even the attempt would be reported
 * as a violation. Imported first by every entry of the renderer, since schemas read it when they are made.
 */
z.config({ jitless: true });
