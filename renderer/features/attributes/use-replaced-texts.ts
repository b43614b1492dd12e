import { useEffect, useMemo, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { ok, type Result } from '#shared/base/result';
import { textsOf, type Replacement } from './find-replace';
import { replaceInWorker } from '../../replace/replace-client';
import { patternOf, replaceTexts } from '#shared/bulk-edit/replace-texts';

/** What replacing made of the texts of these rows, in the order of `textsOf`. */
export interface ReplacedTexts {
  readonly rows: readonly AttributeDefinition[];
  readonly replacement: Replacement;
  readonly texts: Result<readonly (string | null)[], 'too-slow'>;
}

/**
 * The texts with the replacement made in them; null where there is nothing to look for. A plain text is replaced at
 * once, a regular expression in a worker: until that answers, the answer before it stands and `isSearching` says so.
 */
export function useReplacedTexts(rows: readonly AttributeDefinition[], replacement: Replacement) {
  const [answer, setAnswer] = useState<ReplacedTexts | null>(null);
  const pattern = useMemo(() => (replacement.find === '' ? null : patternOf(replacement)), [replacement]);
  const isOrdered = replacement.regex && pattern?.ok === true;
  useEffect(() => {
    if (!isOrdered) return;
    return replaceInWorker(textsOf(rows, replacement.fields), replacement, (texts) =>
      setAnswer({ rows, replacement, texts }),
    );
  }, [isOrdered, rows, replacement]);
  const atOnce = useMemo(
    (): ReplacedTexts | null =>
      pattern?.ok && !replacement.regex
        ? { rows, replacement, texts: ok(replaceTexts(textsOf(rows, replacement.fields), pattern.value, replacement)) }
        : null,
    [pattern, rows, replacement],
  );
  return {
    replaced: isOrdered ? answer : atOnce,
    isSearching: isOrdered && (answer?.rows !== rows || answer.replacement !== replacement),
    badPattern: pattern && !pattern.ok ? pattern.error : null,
  };
}
