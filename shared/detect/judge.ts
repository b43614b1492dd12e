import type { Span } from './lexicon';
import type { ReasonCode, Reading } from './reading-types';
import type { Trait } from './vocabulary/entry';

/** What a noun phrase comes to. */
export type Judgement = Omit<Reading, 'phrases'>;

const grips = { certain: 3, usual: 2.4, weak: 1.2, hinted: 1.2 } as const;

/** Judges a noun phrase by its last word, its head; null where that says nothing. */
export function judge(spans: readonly Span[]): Judgement | null {
  const head = spans.at(-1);
  if (!head) return null;
  const before = spans.slice(0, -1);
  const lasting = lastingTrait(spans);
  // "hipaa_allow_email": a verb asks behind a name that says nothing, too.
  const verb = spans.findIndex(({ tag }) => tag !== 'unknown' && tag !== 'vendor');
  const isVerb = verb === 1 && before.length <= 3 && verb < before.length && verbs.test(spans[verb]?.words ?? '');
  const first = spans[isVerb ? verb : 0];
  const asks = first?.tag === 'flag' || (first?.tag === 'aspect' && flags.test(first.words));
  if (before.length > 0 && first && (asks || first.tag === 'consent')) {
    if (lasting && asks) return about('lasting-trait', 2.2, lasting);
    const isBlocked = asks || !/^user\.(device\.|unique_id)/.test(head.trait?.category ?? '');
    if (isBlocked) return plain(asks ? 'flag' : 'consent', -2.6, spans);
  }
  switch (head.tag) {
    case 'trait':
      return judgeTrait(head, before);
    case 'consent':
      return plain('consent', -3, spans);
    case 'flag':
      // "ssn num" is a number, "num orders" is a count.
      if (before.length > 0 && /^(num|nb|nbr)$/.test(head.words)) return judgeId(head, before);
      // "Accessibility needs", "tobacco use": nouns here.
      if (before.length > 0 && /^(needs|use|uses|supports)$/.test(head.words)) return judgeRest(head, before, null);
      return plain('flag', -2.4, spans);
    case 'event':
    case 'aspect':
      if (before.some(({ tag }) => tag === 'consent')) return plain('consent', -2.6, spans);
      // "Customer code" is how the customer is called, "customer type" is what kind he is.
      if (codes.test(head.words) && before.at(-1)?.tag === 'person') return judgeId(head, before);
      // "IBAN code", "IDFA value": the number itself under one more word.
      if (wordings.test(head.words) && isNumberOfPerson(before.at(-1))) return judge(before);
      if (lasting) return about('lasting-trait', head.tag === 'event' ? 1.8 : 2.2, lasting);
      // Of a word that is not known, it is not known what kind of it this is.
      if (before.length > 0 && before.every(({ tag }) => tag === 'unknown')) return plain(head.tag, -1.3, spans);
      return plain(head.tag, head.tag === 'event' ? -2.6 : -2.2, spans);
    case 'coarse': {
      // "Birth region", "native country": where somebody comes from, not where he is.
      const origin = before.at(-1)?.trait;
      if (lasting && origin?.category.startsWith('user.demographic')) return about('lasting-trait', 2.2, lasting);
      return plain('coarse', -2.6, spans.slice(-1));
    }
    case 'thing':
    case 'deal':
      // "Photo path", "resume file": where it is kept is as telling as the thing itself.
      if (keepers.test(head.words) && before.at(-1)?.trait) return judge(before);
      // "MAC wifi", "push token iOS": of which part of the device.
      if (media.test(head.words) && isNumberOfPerson(before.at(-1))) return judge(before);
      return plain('thing', -2.4, spans.slice(-2));
    case 'person':
      return { ...plain('person', before.length === 0 ? 0.9 : 0.6, spans), category: 'user.unique_id' };
    case 'other':
      return {
        ...plain('other-person', 1.4, [head]),
        category: kin.test(head.words) ? 'user.demographic' : 'user.unique_id',
      };
    case 'record':
      // "Children records": what is recorded says more than that it is.
      if (lasting) return about('lasting-trait', 2.2, lasting);
      return plain('plain-value', -0.8, spans);
    case 'vendor':
      return plain('thing', -0.6, spans);
    case 'name':
      return judgeName(head, before);
    case 'id':
    case 'number':
      return judgeId(head, before);
    case 'text':
      return judgeRest(head, before, -0.8);
    case 'unknown':
      return judgeRest(head, before, null);
    case 'filler':
    case 'link':
      return null;
  }
}

function judgeTrait(head: Span, before: readonly Span[]): Judgement | null {
  const { trait } = head;
  if (!trait) return null;
  const isText = trait.category === 'user.content';
  // "Street number suffix", "postal code prefix": a part of what stands before it.
  const part = before.at(-1);
  if (affixes.test(head.words) && part?.trait && !part.trait.category.startsWith('user.name')) {
    return judgeTrait(part, before.slice(0, -1));
  }
  // "Tracking disabled" says nothing about anybody's body.
  if (head.words === 'disabled' && before.length > 0 && !before.some(({ tag }) => tag === 'person' || tag === 'flag')) {
    return plain('aspect', -2.2, [...before, head]);
  }
  // "health notes", "ethnicity details": what they are about says more than that they are text.
  const subject = before.findLast((span) => span.trait && span.trait.grip !== 'weak');
  if (trait.grip === 'weak' && isText && subject) return judgeTrait(subject, before.slice(0, before.indexOf(subject)));
  // "Military affiliation", "religious group": the surer word says what about.
  const surer = trait.grip === 'weak' || trait.grip === 'hinted' ? lastingTrait(before) : null;
  if (surer) return about('lasting-trait', 2.2, surer);
  const owner = before.findLast(({ tag }) => owners.has(tag));
  const isPulledAway = owner?.tag === 'thing' || (owner?.tag === 'deal' && trait.grip === 'weak' && !isText);
  // An "ID number" is a state's, unless it says whose: "member ID number".
  if (owner?.tag === 'person' && before.at(-1) === owner && /^id (number|no|num)$/.test(head.words)) {
    return { ...plain('id-of-person', 2.6, [owner, head]), category: 'user.unique_id' };
  }
  // Parcels and contracts have a weight and an age too.
  if (owner?.tag === 'thing' && before.at(-1) === owner && measures.test(head.words)) {
    return plain('trait-of-thing', -1.6, [owner, head]);
  }
  if (owner && isPulledAway && trait.grip !== 'certain') return plain('trait-of-thing', -1.6, [owner, head]);
  const [first] = before;
  if (first?.tag === 'event' && trait.category.startsWith('user.contact') && trait.grip === 'usual') {
    return plain('event', -0.8, [first, head]);
  }
  return about(trait.grip === 'weak' || trait.grip === 'hinted' ? 'weak-trait' : 'names-trait', grips[trait.grip], {
    span: head,
    trait,
  });
}

const verbs = /^(is|has|have|can|should|must|will|does|did|do not|allow|allows|allowed|enable|enables)$/;

/** "FLAG_EMAIL", "ind_mobile": whether there is one. */
const flags = /^(flag|flg|ind|indicator)$/;

const kin =
  /^(father|mother|mom|dad|brother|sister|baby|child|son or daughter|grandparent|fiance|partner|anne|baba|es|kardesi)$/;

const keepers = /^(path|file|filename|file name|folder|dosyasi|yolu)$/;

const kept = /^user\.(demographic|content|location|contact)$/;

const measures = /^(height|weight|age|size|generation|family|boy|kilo|yas|yasi)$/;

const wordings = /^(code|codes|value|values|val)$/;

const media = /^(wifi|bluetooth|ethernet|cellular|ios|android|web|app|browser|mobile app)$/;

/** Numbers that are one person's or one device's whatever they are called besides. */
function isNumberOfPerson(span: Span | undefined): boolean {
  const { trait } = span ?? {};
  return trait?.grip === 'certain' && numbers.test(trait.category);
}

const numbers = /^user\.(device\.|government_id|financial\.(bank_account|credit_card))/;

const affixes = /^(prefix|suffix|prefixes|suffixes)$/;

const codes = /^(code|cd|kod|kodu|codigo)$/;

const owners: ReadonlySet<Span['tag']> = new Set(['thing', 'deal', 'person', 'other', 'consent']);

function judgeName(head: Span, before: readonly Span[]): Judgement | null {
  const owner = before.at(-1);
  if (!owner) return { ...plain('bare-name', 1, [head]), category: 'user.name' };
  if (owner.tag === 'person' || owner.tag === 'other') {
    return { ...plain('name-of-person', owner.tag === 'person' ? 2.6 : 2.2, [owner, head]), category: 'user.name' };
  }
  if (owner.trait?.lasting) return about('lasting-trait', 2.2, { span: owner, trait: owner.trait });
  if (owner.trait && owner.trait.category.startsWith('user.name')) {
    return about('names-trait', 2.6, { span: owner, trait: owner.trait });
  }
  if (owner.trait) return about('weak-trait', 0.9, { span: owner, trait: owner.trait });
  return plain('thing', owner.tag === 'unknown' ? -0.9 : -2.2, [owner, head]);
}

function judgeId(head: Span, before: readonly Span[]): Judgement | null {
  const owner = before.findLast(({ tag }) => tag !== 'unknown') ?? before.at(-1);
  const isId = head.tag === 'id';
  const id = (code: ReasonCode, weight: number): Judgement => ({
    ...plain(code, weight, owner ? [owner, head] : [head]),
    category: 'user.unique_id',
  });
  if (!owner) return isId ? id('bare-id', 0.8) : plain('plain-value', -0.6, [head]);
  // A department, a note or a place has an id of its own.
  if (isId && owner.trait?.grip === 'weak' && kept.test(owner.trait.category))
    return plain('thing', -1.6, [owner, head]);
  if (owner.trait) return judgeTrait(owner, before.slice(0, before.indexOf(owner)));
  if (owner.tag === 'person' || owner.tag === 'record') return id('id-of-person', 2.6);
  if (owner.tag === 'other') return id('other-person', 1.6);
  if (owner.tag === 'name') return { ...id('bare-name', 1), category: 'user.name' };
  if (owner.tag === 'id') return id('bare-id', 0.8);
  if (owner.tag === 'vendor') return isId ? id('id-of-person', 1.6) : plain('thing', -0.8, [owner, head]);
  if (owner.tag === 'unknown') return isId ? id('id-of-unknown', 0.6) : plain('plain-value', -0.6, [owner, head]);
  return plain(owner.tag === 'coarse' ? 'coarse' : 'thing', -2.2, [owner, head]);
}

/** A head that says nothing by itself: what stands before it decides, with less weight. */
function judgeRest(head: Span, before: readonly Span[], alone: number | null): Judgement | null {
  const rest = before.filter(({ tag }) => tag !== 'unknown' && tag !== 'vendor' && tag !== 'person');
  const judged = rest.length > 0 ? judge(rest) : null;
  if (!judged) return alone === null ? null : plain('plain-value', alone, [head]);
  return { ...judged, weight: judged.weight * 0.6, words: judged.words };
}

function lastingTrait(spans: readonly Span[]): TraitSpan | null {
  const span = spans.findLast(({ trait }) => trait?.lasting && trait.grip !== 'weak' && trait.grip !== 'hinted');
  return span?.trait ? { span, trait: span.trait } : null;
}

interface TraitSpan {
  readonly span: Span;
  readonly trait: Trait;
}

function about(code: ReasonCode, weight: number, { span, trait }: TraitSpan): Judgement {
  return {
    code,
    weight,
    category: trait.category,
    quasi: trait.quasi ?? false,
    lasting: trait.lasting ?? false,
    words: span.words,
  };
}

function plain(code: ReasonCode, weight: number, spans: readonly Span[]): Judgement {
  const words = spans.map((span) => span.words).join(' ');
  return { code, weight, category: null, quasi: false, lasting: false, words };
}
