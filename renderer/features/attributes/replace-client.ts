import { wrap } from 'comlink';
import { fail, ok, type Result } from '#shared/base/result';
import type { TextReplacement } from './replace-texts';

type ReplacedTexts = readonly (string | null)[];

/** What the worker offers. */
export interface ReplaceService {
  replace(texts: readonly string[], replacement: TextReplacement): ReplacedTexts;
}

/** Milliseconds that a regular expression may take: thousands of texts need some ten of them. */
const patience = 2000;

/**
 * The texts with every match of a regular expression replaced, as `replaceTexts` answers. A pattern that backtracks
 * without end is stopped with its worker. Answers the function that gives up.
 */
export function replaceInWorker(
  texts: readonly string[],
  replacement: TextReplacement,
  done: (replaced: Result<ReplacedTexts, 'too-slow'>) => void,
): () => void {
  const worker = new Worker(new URL('./replace-worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const answer = (replaced: Result<ReplacedTexts, 'too-slow'>) => {
    end();
    done(replaced);
  };
  const timer = setTimeout(() => answer(fail('too-slow')), patience);
  void wrap<ReplaceService>(worker)
    .replace(texts, replacement)
    .then(
      (replaced) => answer(ok(replaced)),
      () => answer(fail('too-slow')),
    );
  return end;
}
