import type { FoundReading, Proposal, Reason } from './proposal';
import type { Reading } from './reading-types';
import type { ValueEvidence } from './values/gather';

// Most attributes of a profile are no personal information, so doubt begins below zero.
const prior = -0.4;
// A few stray values (0.1) are to be looked at. Where nobody has seen values, a doubt about the name alone is more often
// right than not, and to overlook somebody's data is the worse mistake.
const yesFrom = { seen: 0.15, unseen: -0.15 } as const;
const noUpTo = -0.3;
const shares = { code: 1, label: 1, description: 0.6 } as const;

/** Weighs what the texts, the data type, the values and the list around say. */
export function conclude(
  dataType: string,
  readings: readonly FoundReading[],
  evidence: ValueEvidence | null,
  company?: Reason,
): Proposal {
  const best = bestOf(readings);
  const textReasons = reasonsOf(readings);
  const typed = typeReasons(dataType, best ?? null);
  const valued = evidence ? valueReasons(evidence) : [];
  const around = company ? [company] : [];
  const reasons = [...textReasons, ...typed, ...valued, ...around];
  const sum = prior + textWeight(textReasons) + weightOf(typed) + weightOf(valued) + weightOf(around);
  // However sure the name is of something else, somebody's e-mail addresses among the values are to be looked at.
  const isStray = valued.some(({ code }) => code === 'values-inside');
  const personal = sum >= yesFrom[evidence ? 'seen' : 'unseen'] ? 'yes' : sum <= noUpTo && !isStray ? 'no' : 'ask';
  const seen = valued.find(({ category }) => category !== null);
  // A name says "phone", the values are e-mail addresses: what is seen outweighs what is said, if it is surer.
  const isSeen = seen && (!best || seen.weight > best.weight);
  return {
    personal,
    category: personal === 'no' ? null : ((isSeen ? seen.category : best?.category) ?? null),
    score: rounded(1 / (1 + Math.exp(-sum))),
    quasi: personal !== 'no' && ((isSeen ? evidence?.quasi : best?.quasi) ?? false),
    reasons,
  };
}

/** The reading that says best what it is. Of somebody ("assistant") the description may tell what: "name of the assistant". */
function bestOf(readings: readonly FoundReading[]): Reading | undefined {
  const ordered = readings
    .filter(({ reading }) => reading.weight > 0 && reading.category)
    .sort((left, right) => standing(right) - standing(left));
  const [best] = ordered;
  if (best?.reading.code !== 'other-person' && best?.reading.code !== 'person') return best?.reading;
  return (ordered.find(({ reading: { code } }) => code === 'name-of-person' || code === 'names-trait') ?? best).reading;
}

/**
 * What a description mentions in passing does not overrule what the name says; among equals the longer phrase is the
 * more exact one.
 */
function standing({ from, reading }: FoundReading): number {
  const exactness = reading.words.split(' ').length * 0.01;
  return (from === 'description' ? reading.weight * 0.35 : reading.weight) + exactness;
}

function reasonsOf(readings: readonly FoundReading[]): Reason[] {
  const seen = new Set<string>();
  return readings.flatMap(({ from, reading: { code, words, category, weight } }) => {
    const key = `${code} ${words}`;
    // A label that repeats its code is no second ground.
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ code, from, words, category, weight: rounded(weight * shares[from]) }];
  });
}

/**
 * Code and label are two names of one thing: the strongest of each direction counts, not their number. Where they
 * disagree the label, which is written for people, counts more than a code that points away.
 */
function textWeight(reasons: readonly Reason[]): number {
  const of = (...sources: Reason['from'][]) =>
    reasons.filter(({ from }) => sources.includes(from)).map(({ weight }) => weight);
  const isLabelClear = Math.max(0, ...of('label')) >= clearLabel;
  const away = [...of('label'), ...of('code').map((weight) => (isLabelClear ? weight * 0.6 : weight))];
  const towards = Math.max(0, ...of('code', 'label'));
  return towards + Math.min(0, ...away) + weightOf(reasons.filter(({ from }) => from === 'description'));
}

const clearLabel = 2.5;

function weightOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

function typeReasons(dataType: string, best: Reading | null): Reason[] {
  const reason = (code: Reason['code'], weight: number): Reason[] => [
    { code, from: 'type', words: dataType, category: null, weight },
  ];
  if (/bool|checkbox|flag|\bbit\b/i.test(dataType)) {
    // No truth value is a date: "birthdate estimated".
    const isKept = best?.lasting && best.category !== 'user.demographic.date_of_birth';
    return isKept ? [] : reason('type-boolean', -3);
  }
  if (/date|time/i.test(dataType)) return best && (best.lasting || isDated(best)) ? [] : reason('type-time', -2);
  const isNumber = /^(int|double|float|decimal|numeric|currency|money|percent)/i.test(dataType);
  if (!isNumber || !best) return [];
  return isWorded(best) ? reason('type-number', isAddress(best) ? -1.2 : -2.6) : [];
}

function isDated({ words }: Reading): boolean {
  return /date|birth|dogum|tarih|anniversary|expir|death|deceased/.test(words);
}

/** Names and e-mail addresses are no numbers; a number of them is a count. */
function isWorded({ category }: Reading): boolean {
  return category !== null && /^user\.(name|contact\.email|contact\.address$|content)/.test(category);
}

/** Where an address is asked for, its number may be all that is kept. */
function isAddress({ category }: Reading): boolean {
  return category === 'user.contact.address';
}

function valueReasons({ recogniser, category, weight, matchShare, checksumShare, tail }: ValueEvidence): Reason[] {
  const reasons: Reason[] = [];
  if (recogniser !== null) {
    reasons.push({
      code: 'values',
      from: 'values',
      words: recogniser,
      category,
      weight,
      share: checksumShare ?? matchShare,
    });
  }
  if (tail && weight <= 0.5) {
    // Rare enough to be overlooked, and all the same somebody's e-mail address.
    const found = tail.share >= 0.05 ? 1.4 : 0.5;
    const { recogniser: kind, category: inside, share } = tail;
    reasons.push({ code: 'values-inside', from: 'values', words: kind, category: inside, weight: found, share });
  }
  return reasons;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
