import { expose } from 'comlink';
import type { ReplaceService } from './replace-client';
import { patternOf, replaceTexts } from '#shared/bulk-edit/replace-texts';

const service: ReplaceService = {
  replace(texts, replacement) {
    const pattern = patternOf(replacement);
    return pattern.ok ? replaceTexts(texts, pattern.value, replacement) : [];
  },
};

/** Replaces in texts off the screen's thread, where a pattern without end can be stopped; one worker serves one order. */
expose(service);
