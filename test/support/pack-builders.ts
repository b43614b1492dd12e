import { newAttribute } from '#shared/attribute/attribute';
import type { ChangeSet } from '#shared/change/change';
import { chainStart, link } from '#shared/change/history-chain';
import type { Action, HistoryEntry } from '#shared/change/history-entry';
import { makePack } from '#shared/pack/make-pack';
import type { EvidencePack, PackChain } from '#shared/pack/pack';
import { isEvidence } from '#shared/pack/provable';
import { changePolicy } from '#shared/policy/change-policy';
import { defaultPolicy, type Policy } from '#shared/policy/policy';
import { additionOfPurpose } from '#shared/purpose/change-purpose';
import { newPurpose } from '#shared/purpose/purpose';
import { decideReview } from '#shared/review/decide-review';
import { makeDesk } from '#shared/review/desk';
import { reviewFindings } from '#shared/review/findings';
import { lineageOf } from '#shared/review/lineage';
import { proposePersonalInfo } from '#shared/detect/propose';
import { ada, decided, march, november, reviewedAttribute } from './review-builders';

/** A chain of entries, one for each action with its changes, as the store keeps it for a pack. */
export function chainOf(steps: readonly (readonly [Action, ChangeSet])[]): PackChain {
  const all: HistoryEntry[] = [];
  for (const [action, changes] of steps) {
    const end = all.at(-1) ?? chainStart;
    const unsigned = {
      id: `e${all.length}`,
      at: march,
      by: 'Ada',
      action,
      subject: '',
      changes: [...changes],
      refersTo: null,
    };
    all.push(link(end, unsigned));
  }
  const { seq, hash } = all.at(-1) ?? chainStart;
  return { links: all.map((entry) => entry.hash), entries: all.filter(isEvidence), head: { seq, hash } };
}

/** The pack of a small workspace: a personal attribute that was decided, one that was not, one made of the first, a purpose, a policy, an export. */
export function aPack(language: 'en' | 'tr' = 'en'): EvidencePack {
  const email = reviewedAttribute({ code: 'email', label: 'E-mail </script><b>', purposes: ['Orders'] });
  const made = decideReview(
    email,
    { answer: 'personal', categories: ['user.contact.email'], reason: 'It is one' },
    ada,
  );
  if (!made.ok) throw new Error(made.error);
  const { definition, review } = decided(email, {
    answer: 'personal',
    categories: ['user.contact.email'],
    reason: 'It is one',
  });
  const orders = newPurpose('p1', 'Orders', { legalBasis: 'contract', retention: '2 years' });
  const policy: Policy = { ...defaultPolicy, fourEyes: true };
  const color = newAttribute({ code: 'color', label: 'Colour' }, march, 'Ada');
  const boxText = newAttribute(
    { code: 'boxText', label: 'Text of the box', calculated: true, expression: 'email' },
    march,
    'Ada',
  );
  const definitions = [definition, color, boxText];
  const reviews = new Map(review ? [[definition.code, review] as const] : []);
  const desk = makeDesk({
    definitions,
    reviews,
    proposals: new Map(definitions.map((each) => [each.code, proposePersonalInfo(each)])),
    columns: new Map(),
    today: november.slice(0, 10),
  });
  const steps = makePack({
    facts: { workspace: 'Shop', at: november, by: 'Ada', language },
    definitions,
    desk,
    purposes: [orders],
    findings: reviewFindings({
      definitions,
      reviews,
      purposes: [orders],
      inUse: new Set(['color']),
      lineage: lineageOf(definitions),
      today: november.slice(0, 10),
    }),
    policy,
    chain: chainOf([
      ['seed', [{ kind: 'added', table: 'attributes', key: 'color', after: { ...color } }]],
      ['purpose', [additionOfPurpose(orders)]],
      ['policy', changePolicy(null, policy)],
      ['decide', made.value],
      ['create', []],
      ['export', []],
    ]),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
