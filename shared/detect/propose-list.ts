import { contextsOf, effectOf, listedName, type ListContext, type ListedName } from './list-context';
import type { DetectedDefinition, Proposal, Reason } from './proposal';
import { type Detector, standardDetector } from './propose';
import type { ValueEvidence } from './values/gather';

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

/** One attribute of a list, and what its values are in each column that was read. */
export interface ListEntry {
  readonly definition: DetectedDefinition;
  readonly columns: readonly ValueEvidence[];
}

/** Weighs the attributes of a list that changes, a few at a time, and each no more often than what it says changes. */
export interface ListProposer {
  /** Takes the list as it is now, in its order. An entry that is the same object says the same. */
  follow(entries: readonly ListEntry[]): void;
  /**
   * Weighs for about so many weighings and answers the proposals that are certain by now, from where it stopped last, in
   * the list's order. What was known keeps the same proposal, as the same object.
   */
  weigh(atMost: number): { readonly settled: readonly (readonly [ListEntry, Proposal])[]; readonly left: number };
}

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
  return proposeForEntries(
    definitions.map((definition) => ({ definition, columns: [] })),
    detector,
  );
}

/** The same where values were read of some. */
export function proposeForEntries(entries: readonly ListEntry[], detector?: Detector): readonly Proposal[] {
  const proposer = createListProposer(detector);
  proposer.follow(entries);
  return proposer.weigh(Infinity).settled.map(([, proposal]) => proposal);
}

/** A proposer that has no list yet. */
export function createListProposer(detector: Detector = standardDetector()): ListProposer {
  const known = new WeakMap<ListEntry, Known>();
  const knows = remembered((word) => detector.knows(word));
  let list: readonly Listed[] = [];
  /** Rows that are weighed by their names alone, and rows that are settled. */
  let weighed = 0;
  let settledTo = 0;
  /** Of the rows before each, how many are personal by their names alone. */
  let sums = [0];
  let spent = 0;

  const knownOf = (entry: ListEntry): Known => {
    const before = known.get(entry);
    if (before) return before;
    const made: Known = { name: listedName(entry.definition), proposals: new Map() };
    known.set(entry, made);
    return made;
  };
  const once = ({ known: { proposals }, effect }: Listed, question: string, weigh: () => Proposal): Proposal => {
    const key = `${effect} ${question}`;
    const before = proposals.get(key);
    if (before) return before;
    spent += 1;
    const proposal = weigh();
    proposals.set(key, proposal);
    return proposal;
  };
  const byName = (row: Listed): Proposal =>
    once(row, 'name', () => detector.propose(row.entry.definition, undefined, undefined, row.context));
  const settle = (row: Listed, share: number): Proposal => {
    const band = list.length < leastList ? null : bandOf(share);
    const { definition, columns } = row.entry;
    if (columns.length === 0 && (band === null || byName(row).personal === 'yes')) return byName(row);
    return once(row, `list ${band}`, () => {
      const proposals = (columns.length === 0 ? [undefined] : columns).map((evidence) =>
        among(definition, evidence, band, row.context),
      );
      // One file with personal values is enough.
      return proposals.reduce((best, each) => (each.score > best.score ? each : best));
    });
  };
  const among = (
    definition: DetectedDefinition,
    evidence: ValueEvidence | undefined,
    band: number | null,
    context: ListContext,
  ): Proposal => {
    const proposal = detector.propose(definition, evidence, undefined, context);
    // Values that are told say more than the neighbours do.
    if (band === null || proposal.personal === 'yes' || tells(evidence)) return proposal;
    const joined = detector.propose(definition, evidence, company(definition, proposal, band), context);
    return joined.personal === 'yes' ? joined : proposal;
  };

  return {
    follow(entries) {
      const knowns = entries.map(knownOf);
      const contexts = contextsOf(
        knowns.map(({ name }) => name),
        knows,
      );
      list = entries.flatMap((entry, at) => {
        const context = contexts[at];
        const own = knowns[at];
        return context && own ? [{ entry, known: own, context, effect: effectOf(context, own.name) }] : [];
      });
      weighed = 0;
      settledTo = 0;
      sums = [0];
    },
    weigh(atMost) {
      const settled: (readonly [ListEntry, Proposal])[] = [];
      const width = Math.min(list.length, neighbours * 2 + 1);
      spent = 0;
      while (settledTo < list.length && spent < atMost) {
        const from = Math.max(0, Math.min(settledTo - neighbours, list.length - width));
        const next = list[weighed];
        const row = list[settledTo];
        if (next && weighed < from + width) {
          sums.push((sums.at(-1) ?? 0) + (byName(next).personal === 'yes' ? 1 : 0));
          weighed += 1;
        } else if (row) {
          const share = ((sums[from + width] ?? 0) - (sums[from] ?? 0)) / Math.max(1, width);
          settled.push([row.entry, settle(row, share)]);
          settledTo += 1;
        }
      }
      return { settled, left: list.length - settledTo };
    },
  };
}

/** What is known of an entry however the list around it changes: its words, and the proposals that were made of it. */
interface Known {
  readonly name: ListedName;
  readonly proposals: Map<string, Proposal>;
}

/** An entry where it stands. */
interface Listed {
  readonly entry: ListEntry;
  readonly known: Known;
  readonly context: ListContext;
  readonly effect: string;
}

/** How personal the company is: one of two shares that it reaches, so that one row more or less is no news; null for neither. */
function bandOf(share: number): number | null {
  if (share >= shareForAll) return shareForAll;
  return share >= shareForTexts ? shareForTexts : null;
}

/** Whether values say anything about what they are. */
function tells(evidence: ValueEvidence | undefined): boolean {
  return evidence !== undefined && (evidence.recogniser !== null || evidence.tail !== null);
}

function remembered(answer: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const before = answers.get(word);
    if (before !== undefined) return before;
    const made = answer(word);
    answers.set(word, made);
    return made;
  };
}

/** What the list says of an attribute that is not proposed as personal by itself. */
function company({ dataType }: DetectedDefinition, { reasons }: Proposal, band: number): Reason {
  const isPersonalList = band >= shareForAll;
  const reason = (code: Reason['code'], weight: number): Reason => ({
    code,
    from: 'list',
    words: '',
    category: null,
    weight,
    share: band,
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
