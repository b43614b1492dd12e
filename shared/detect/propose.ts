import { conclude } from './conclude';
import { buildLexicon, type Lexicon } from './lexicon';
import { codeWords, type ListContext, nameWords, noContext, soundsTurkish, withoutAffixes } from './list-context';
import type { DetectedDefinition, FoundReading, Proposal, Reason } from './proposal';
import { readPhrase } from './reading';
import type { ValueEvidence } from './values/gather';
import { vocabulary } from './vocabulary/index';
import { firstClause, splitWords, type Word } from './words';

/** A detector over one vocabulary. */
export interface Detector {
  /** `company` is what the list says that the definition stands in. */
  propose(definition: DetectedDefinition, evidence?: ValueEvidence, company?: Reason, context?: ListContext): Proposal;
  /** Whether a word has a meaning of its own; a vendor's name has none. */
  knows(word: string): boolean;
  /** The vocabulary's phrases that were found in the definition. */
  phrasesIn(definition: DetectedDefinition): string[];
}

/** Builds a detector; the phrases in `without` are left out of its vocabulary. */
export function createDetector(without: ReadonlySet<string> = new Set()): Detector {
  const lexicon = buildLexicon(vocabulary, without);
  return {
    propose: (definition, evidence, company, context) =>
      conclude(definition.dataType, readAll(definition, lexicon, context), evidence ?? null, company),
    knows: (word) => lexicon.knows(word),
    phrasesIn: (definition) => readAll(definition, lexicon).flatMap(({ reading }) => [...reading.phrases]),
  };
}

function readAll(definition: DetectedDefinition, lexicon: Lexicon, context: ListContext = noContext): FoundReading[] {
  const isTurkish = context.isTurkish || soundsTurkish(definition);
  const read = (from: FoundReading['from'], words: readonly Word[]): FoundReading[] => {
    const reading = words.length > 0 ? readPhrase(words, lexicon, isTurkish) : null;
    return reading ? [{ from, reading }] : [];
  };
  const label = read('label', splitWords(definition.label));
  const isOnlySign = label.length > 0 && isSign(definition.code);
  return [
    ...(isOnlySign ? [] : read('code', withoutAffixes(codeWords(definition.code), context))),
    ...read('code', withoutAffixes(nameWords(definition), context)),
    ...label,
    ...read('description', splitWords(firstClause(definition.description))),
  ];
}

/** Whether a code is a sign that stands for the label, as platforms number their own, and no word: "pk", "a7". */
function isSign(code: string): boolean {
  return /^(?:[a-z]{1,2}|[a-z]{1,2}\d+)$/i.test(code);
}

let standard: Detector | null = null;

/** The detector with the whole vocabulary, built once. */
export function standardDetector(): Detector {
  standard ??= createDetector();
  return standard;
}

/**
 * Proposes whether an attribute is personal information, from what its definition says and, where there is evidence,
 * from what its values are. Pure and without chance: the same question has the same answer.
 */
export function proposePersonalInfo(definition: DetectedDefinition, evidence?: ValueEvidence): Proposal {
  return standardDetector().propose(definition, evidence);
}

/** The same from values alone. */
export function proposeFromValues(evidence: ValueEvidence): Proposal {
  return conclude('', [], evidence);
}
