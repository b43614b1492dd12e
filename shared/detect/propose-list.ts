import type { DetectedDefinition, Proposal, Reason } from './proposal';
import { type Detector, standardDetector } from './propose';

/** Fewer attributes tell nothing about what the list is about. */
const leastList = 8;
/** So many rows before and behind are the company of one. */
const neighbours = 30;
/** From this share of personal attributes on an unknown text is more often personal than not, and any unknown value. */
const shareForTexts = 0.35;
const shareForAll = 0.55;
/** What such company adds to a name that is known in part. */
const mixedCompany = 0.8;
const personalCompany = 1.5;

/**
 * Proposes for the attributes of one list, such as the fields of one platform. A name that says little is judged by the
 * company it keeps, the rows around it: among names, addresses and birth dates it is likely about the person too. Held against the labelled
 * lists, each without the words that only it has, 71 % of the unknown texts were personal in lists that are at least a
 * third personal, and one in eleven in the others.
 */
export function proposeForList(
  definitions: readonly DetectedDefinition[],
  detector: Detector = standardDetector(),
): readonly Proposal[] {
  const contexts = detector.contextsOf(definitions);
  const propose = (at: number, definition: DetectedDefinition, around?: Reason) =>
    detector.propose(definition, undefined, around, contexts[at]);
  const alone = definitions.map((definition, at) => propose(at, definition));
  const shares = sharesAround(alone.map(({ personal }) => personal === 'yes'));
  return definitions.map((definition, at) => {
    const proposal = alone[at] ?? propose(at, definition);
    const share = shares[at] ?? 0;
    if (proposal.personal === 'yes' || definitions.length < leastList || share < shareForTexts) return proposal;
    const among = propose(at, definition, company(definition, proposal, share));
    return among.personal === 'yes' ? among : proposal;
  });
}

/** Of the rows around each, itself among them, the share that is so: a file may hold the fields of several platforms. */
function sharesAround(are: readonly boolean[]): readonly number[] {
  const sums = [0];
  for (const is of are) sums.push((sums.at(-1) ?? 0) + (is ? 1 : 0));
  const width = Math.min(are.length, neighbours * 2 + 1);
  return are.map((_, at) => {
    const from = Math.max(0, Math.min(at - neighbours, are.length - width));
    return ((sums[from + width] ?? 0) - (sums[from] ?? 0)) / Math.max(1, width);
  });
}

/** What the list says of an attribute that is not proposed as personal by itself. */
function company({ dataType }: DetectedDefinition, { reasons }: Proposal, share: number): Reason {
  const isPersonalList = share >= shareForAll;
  const reason = (code: Reason['code'], weight: number): Reason => ({
    code,
    from: 'list',
    words: '',
    category: null,
    weight,
    share: Math.round(share * 1000) / 1000,
  });
  // "No middle name", "copy requested": yes or no, whatever stands around it.
  if (reasons.some(({ code }) => code === 'type-boolean')) return reason('among-personal', 0);
  // What the data type says is said of every name.
  if (!reasons.every(({ from }) => from === 'type')) {
    // Settings, places and permissions stand in every list of persons, and are none of them.
    const isShared = reasons.some(({ code }) => code === 'coarse' || code === 'consent');
    return reason('among-personal', isShared ? 0 : isPersonalList ? personalCompany : mixedCompany);
  }
  const isText = !/bool|flag|bit|int|long|double|float|decimal|number|numeric|currency|money|percent|date|time/i.test(
    dataType,
  );
  const isLikely = isText || (isPersonalList && !/date|time/i.test(dataType));
  const against = reasons.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
  return reason('unknown-among-personal', isLikely ? unknownCompany - against : 0);
}

/** Brings a name of which nothing is known to a little more likely than not. */
const unknownCompany = 0.6;
