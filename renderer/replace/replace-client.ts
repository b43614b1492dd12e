import { wrap } from 'comlink';
import { fail, ok, type Result } from '#shared/base/result';
import type { TextReplacement } from '#shared/bulk-edit/replace-texts';

type ReplacedTexts = readonly (string | null)[];

/** What the worker offers. */
export interface ReplaceService {
  replace(texts: readonly string[], replacement: TextReplacement): ReplacedTexts;
}

/** Replaces by regular expressions where one that backtracks without end can be stopped. */
export interface Replacer {
  /** The texts as `replaceTexts` answers them. After `too-slow` nothing more is answered. */
  replace(texts: readonly string[], replacement: TextReplacement): Promise<Result<ReplacedTexts, 'too-slow'>>;
  end(): void;
}

/** Milliseconds that one call may take: thousands of texts need some ten of them. */
const patience = 2000;

/** A replacer in a worker of its own; its worker may be started from a window or from another worker. */
export function openReplacer(): Replacer {
  const worker = new Worker(new URL('./replace-worker.ts', import.meta.url), { type: 'module' });
  const service = wrap<ReplaceService>(worker);
  const { promise: ended, resolve: markEnded } = Promise.withResolvers<Result<never, 'too-slow'>>();
  const end = (): void => {
    worker.terminate();
    markEnded(fail('too-slow'));
  };
  return {
    end,
    async replace(texts, replacement) {
      const timer = setTimeout(end, patience);
      const answer = service.replace(texts, replacement).then(ok, () => fail('too-slow' as const));
      const replaced = await Promise.race([ended, answer]);
      clearTimeout(timer);
      return replaced;
    },
  };
}

/** One call of a replacer that ends with it. Answers the function that gives up. */
export function replaceInWorker(
  texts: readonly string[],
  replacement: TextReplacement,
  onReplaced: (replaced: Result<ReplacedTexts, 'too-slow'>) => void,
): () => void {
  const replacer = openReplacer();
  let isWanted = true;
  void replacer.replace(texts, replacement).then((replaced) => {
    replacer.end();
    if (isWanted) onReplaced(replaced);
  });
  return () => {
    isWanted = false;
    replacer.end();
  };
}
