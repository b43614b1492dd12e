import { fail, ok, type Result } from '../base/result';

/** What to look for and what stands there afterwards. */
export interface TextReplacement {
  readonly find: string;
  readonly replaceWith: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
}

/**
 * The pattern that finds the text, or the engine's words on why it cannot be read. A word ends where letters, digits and
 * underscores do, in any script.
 */
export function patternOf(replacement: TextReplacement): Result<RegExp, string> {
  const source = replacement.regex ? replacement.find : replacement.find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const bounded = replacement.wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return ok(new RegExp(bounded, replacement.matchCase ? 'gu' : 'giu'));
  } catch (error) {
    return fail(error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '');
  }
}

/** Each text with every match replaced; null where nothing matches. Only a regular expression knows `$1`. */
export function replaceTexts(
  texts: readonly string[],
  pattern: RegExp,
  { regex, replaceWith }: TextReplacement,
): readonly (string | null)[] {
  return texts.map((text) => {
    pattern.lastIndex = 0;
    if (!pattern.test(text)) return null;
    return regex ? text.replace(pattern, replaceWith) : text.replace(pattern, () => replaceWith);
  });
}
