import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { applyChanges } from '../change/apply';
import { reverse, type ChangeSet, type ChangeTable, type Fields } from '../change/change';
import { policyKey } from '../policy/change-policy';
import { defaultPolicy, Policy, type ConsentSource } from '../policy/policy';
import { changePurpose, linkPurpose, purposeNamed, removePurpose } from '../purpose/change-purpose';
import { legalBases, newPurpose, Purpose, purposeKey } from '../purpose/purpose';
import { changesOfWorkspaces, mergeWorkspaces, settleWorkspaces } from './merge-workspace';
import { lent } from './register';
import { decisionKey, type MergeDecision } from './settle-merge';

/** A workspace as far as it is merged here. */
interface Side {
  readonly definitions: readonly AttributeDefinition[];
  readonly purposes: readonly Purpose[];
  readonly policy: Policy | null;
}
const attribute = (code: string, purposes: string[]) =>
  newAttribute({ code, name: code, label: `The ${code}`, purposes }, '', '');
const empty: Side = { definitions: [], purposes: [], policy: null };

function rowsOf({ definitions, purposes, policy }: Side): Readonly<Record<string, ReadonlyMap<string, Fields>>> {
  return {
    attributes: new Map(definitions.map((each) => [each.code, each])),
    purposes: new Map(purposes.map((each) => [each.id, each])),
    policies: new Map(policy ? [[policyKey, { id: policyKey, ...policy }]] : []),
  };
}
function changed(side: Side, changes: ChangeSet): Side {
  const rows = rowsOf(side);
  const after = (table: ChangeTable) => {
    const applied = applyChanges(
      rows[table] ?? new Map(),
      changes.filter((change) => change.table === table),
    );
    if (!applied.ok) throw new Error(`${table}: ${applied.error.code}`);
    return [...applied.value.values()];
  };
  const [policy] = after('policies').map((row) => Policy.parse(row));
  return {
    definitions: after('attributes') as unknown as readonly AttributeDefinition[], // rows of that table
    purposes: after('purposes').map((row) => Purpose.parse(row)),
    policy: policy ?? null,
  };
}

/** What a side says, with nothing of order or bookkeeping. */
function plain({ definitions, purposes, policy }: Side): unknown {
  const sorted = (names: readonly string[]) => [...names].sort();
  return {
    links: definitions.map(({ code, purposes: names }) => `${code}: ${sorted(names).join()}`).sort(),
    purposes: [...purposes]
      .map((each) => ({ ...each, recipients: sorted(each.recipients) }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
    policy: policy && {
      ...policy,
      consent: policy.consent.map((each) => JSON.stringify({ ...each, purposes: sorted(each.purposes) })).sort(),
    },
  };
}

function merged(base: Side, ours: Side, theirs: Side, decisions?: ReadonlyMap<string, MergeDecision>) {
  const merge = mergeWorkspaces(
    { base: base.definitions, ours: ours.definitions, theirs: theirs.definitions },
    { base, ours, theirs },
  );
  const settled = settleWorkspaces(merge, decisions);
  const changes = changesOfWorkspaces(merge, settled, { files: [], reviews: [], others: null });
  const open = settled.open.map(({ row, field, reason }) => `${row.key} ${field} ${reason}`).sort();
  return { merge, changes, open, outcome: changed(ours, changes) };
}

type Step = (side: Side) => Side;
const names = ['News', 'Orders', 'Care', 'Fraud', 'Loyalty'] as const;
const anyName = fc.constantFrom(...names);
const anyId = fc.constantFrom('p1', 'p2', 'q1', 'q2', 'q3');
const withPurpose = (id: string, make: (purpose: Purpose, side: Side) => ChangeSet): Step => {
  return (side) => {
    const purpose = side.purposes.find((each) => each.id === id);
    return purpose ? changed(side, make(purpose, side)) : side;
  };
};
/** One thing that a steward does about purposes, their links and consent. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(anyId, anyName)
    .map(([id, name]) =>
      withPurpose(id, (purpose, { purposes, definitions, policy }) =>
        purposeNamed(purposes, name, id) ? [] : changePurpose(purpose, { ...purpose, name }, definitions, policy),
      ),
    ),
  fc
    .tuple(anyId, fc.constantFrom('1 year', '2 years'), fc.subarray(['Post', 'Bank']))
    .map(([id, retention, recipients]) =>
      withPurpose(id, (purpose, { definitions, policy }) =>
        changePurpose(purpose, { ...purpose, retention, recipients }, definitions, policy),
      ),
    ),
  anyId.map((id) => withPurpose(id, (purpose, { definitions }) => removePurpose(purpose, definitions))),
  fc
    .tuple(anyId, fc.subarray(['aa', 'bb']))
    .map(([id, codes]) =>
      withPurpose(id, ({ name }, { definitions }) => linkPurpose(name, new Set(codes), definitions)),
    ),
  fc.tuple(fc.constantFrom('q1', 'q2', 'q3'), anyName).map(([id, name]): Step => (side) => {
    const isFree = !side.purposes.some((each) => each.id === id) && !purposeNamed(side.purposes, name, id);
    return isFree ? { ...side, purposes: [...side.purposes, newPurpose(id, name)] } : side;
  }),
  fc
    .record({
      name: fc.constantFrom('consentA', 'consentB'),
      yes: fc.subarray(['yes', 'evet']),
      onExport: fc.constantFrom('mask' as const, 'drop' as const),
      fourEyes: fc.boolean(),
      email: fc.constantFrom('domain' as const, 'hash' as const, 'redact' as const),
      reviewMonths: fc.constantFrom(null, 6, 12),
    })
    .map(({ name, yes, email, ...others }): Step => (side) => {
      const policy = side.policy ?? defaultPolicy;
      const source: ConsentSource = { by: 'column', name, purposes: [], yes };
      const consent = [...policy.consent.filter((each) => each.name !== name), source];
      return { ...side, policy: { ...policy, ...others, consent, masking: { ...policy.masking, email } } };
    }),
  anyName.map((name): Step => (side) => {
    const policy = side.policy ?? defaultPolicy;
    return { ...side, policy: { ...policy, consent: policy.consent.filter((each) => !each.purposes.includes(name)) } };
  }),
  fc
    .tuple(anyId, fc.constantFrom(null, ...legalBases))
    .map(([id, legalBasis]) =>
      withPurpose(id, (purpose, { definitions, policy }) =>
        changePurpose(purpose, { ...purpose, legalBasis }, definitions, policy),
      ),
    ),
);
/** A workspace in which nobody has settled anything of what may become of values. */
const unsettled: Step = (side) => ({ ...side, policy: null });
const start: Side = {
  definitions: [attribute('aa', ['News']), attribute('bb', ['News', 'Orders'])],
  purposes: [newPurpose('p1', 'News'), newPurpose('p2', 'Orders', { recipients: ['Post'] })],
  policy: { ...defaultPolicy, consent: [{ by: 'column', name: 'consentA', purposes: ['News'], yes: [] }] },
};
/** Two people who went on from one state, or from nothing in common. */
const apart = fc.tuple(
  fc.constantFrom(start, empty),
  fc.array(anyStep, { maxLength: 5 }),
  fc.array(anyStep, { maxLength: 5 }),
);
const after = (steps: readonly Step[]) => steps.reduce<Side>((side, step) => step(side), start);

describe('laws of merging purposes and consent', () => {
  it('swapping the sides swaps the answer (MERGE-2, MERGE-5)', () => {
    fc.assert(
      fc.property(apart, ([base, one, two]) => {
        const [ours, theirs] = [after(one), after(two)];
        const [there, back] = [merged(base, ours, theirs), merged(base, theirs, ours)];
        const lasting = (open: readonly string[]) => open.filter((each) => !each.endsWith('same-name'));
        expect(lasting(back.open)).toEqual(lasting(there.open));
        if (there.open.length === 0) expect(plain(back.outcome)).toEqual(plain(there.outcome));
      }),
    );
  });

  it('merging the same again changes nothing, whichever side it is (MERGE-2, MERGE-5)', () => {
    fc.assert(
      fc.property(apart, ([base, one, two]) => {
        const [ours, theirs] = [after(one), after(two)];
        const once = merged(base, ours, theirs);
        fc.pre(once.open.length === 0);
        for (const again of [ours, theirs]) {
          const twice = merged(base, once.outcome, again);
          expect(twice.open).toEqual([]);
          expect(plain(twice.outcome)).toEqual(plain(once.outcome));
        }
      }),
    );
  });

  it('is decided to the end by one side, names each purpose once, and one step takes it all back', () => {
    fc.assert(
      fc.property(apart, ([base, one, two]) => {
        const [ours, theirs] = [after(one), after(two)];
        const decisions = new Map<string, MergeDecision>();
        let last = merged(base, ours, theirs);
        for (let turn = 0; last.open.length > 0 && turn < 5; turn += 1) {
          settleWorkspaces(last.merge, decisions).open.forEach(({ row, field, reason }, place) => {
            const isShared = reason === 'same-name';
            decisions.set(
              decisionKey(row.key, field),
              isShared ? { value: `Name ${turn} ${place}` } : { take: 'theirs' },
            );
          });
          last = merged(base, ours, theirs, decisions);
        }
        expect(last.open).toEqual([]);
        const { purposes, definitions } = last.outcome;
        const keys = purposes.map(({ name }) => purposeKey(name));
        expect(new Set(keys).size).toBe(keys.length);
        // Whatever serves a purpose names one of the register: none is left behind under an old name.
        for (const each of definitions) for (const name of each.purposes) expect(keys).toContain(purposeKey(name));
        expect(plain(changed(last.outcome, reverse(last.changes)))).toEqual(plain(ours));
      }),
    );
  });
});

describe('merging purposes', () => {
  it('unites what both brought in, keeps what one side says, and asks about what both changed differently (MERGE-5)', () => {
    const ours = after([
      withPurpose('p1', (each, { definitions, policy }) =>
        changePurpose(each, { ...each, retention: '1 year' }, definitions, policy),
      ),
      withPurpose('p2', (each, { definitions, policy }) =>
        changePurpose(each, { ...each, recipients: ['Post', 'Bank'] }, definitions, policy),
      ),
      (side) => ({ ...side, purposes: [...side.purposes, newPurpose('q2', 'Care')] }),
    ]);
    const theirs = after([
      withPurpose('p1', (each, { definitions, policy }) =>
        changePurpose(each, { ...each, retention: '2 years' }, definitions, policy),
      ),
      withPurpose('p2', (each, { definitions, policy }) =>
        changePurpose(each, { ...each, recipients: ['Post', 'Courier'] }, definitions, policy),
      ),
      (side) => ({ ...side, purposes: [...side.purposes, newPurpose('q1', 'care', { retention: 'never kept' })] }),
    ]);
    const { open, outcome, merge } = merged(start, ours, theirs);
    expect(open).toEqual(['purpose:p1 retention both-changed', 'purpose:q1 name both-added']);
    expect(outcome.purposes.map(({ id }) => id).sort()).toEqual(['p1', 'p2', 'q1']);
    expect(outcome.purposes.find(({ id }) => id === 'p2')?.recipients).toEqual(['Post', 'Bank', 'Courier']);
    expect(outcome.purposes.find(({ id }) => id === 'q1')?.retention).toBe('never kept');
    const decisions = new Map([[decisionKey('purpose:p1', 'retention'), { take: 'theirs' } as const]]);
    const decided = settleWorkspaces(merge, decisions);
    expect(decided.open.map(({ field }) => field)).toEqual(['name']);
    expect(decided.records.get('purpose:p1')).toMatchObject({ retention: '2 years' });
  });

  it('takes what serves a purpose, and where its consent stands, along to the name that one side gave it', () => {
    const ours = after([
      withPurpose('p1', (each, { definitions, policy }) =>
        changePurpose(each, { ...each, name: 'Letters' }, definitions, policy),
      ),
    ]);
    const theirs: Side = { ...start, definitions: [...start.definitions, attribute('cc', ['News'])] };
    const { open, outcome } = merged(start, ours, theirs);
    expect(open).toEqual([]);
    expect(outcome.definitions.map(({ purposes }) => purposes)).toEqual([
      ['Letters'],
      ['Letters', 'Orders'],
      ['Letters'],
    ]);
    expect(outcome.policy?.consent[0]?.purposes).toEqual(['Letters']);
  });

  it('takes the place of consent along to the code that one side gave its attribute, whatever their file is', () => {
    const consent: ConsentSource[] = [{ by: 'attribute', name: 'aa', purposes: [], yes: [] }];
    const ours: Side = { ...start, policy: { ...defaultPolicy, consent } };
    const definitions = ours.definitions.map((each) => (each.code === 'aa' ? { ...each, code: 'optIn' } : each));
    const theirPolicy = { ...defaultPolicy, consent: [{ ...consent[0]!, name: 'optIn' }] };
    for (const theirs of [{ ...ours, definitions, policy: theirPolicy }, null]) {
      const registers = theirs ? { base: ours, ours, theirs } : lent(ours);
      const merge = mergeWorkspaces({ base: ours.definitions, ours: ours.definitions, theirs: definitions }, registers);
      const settled = settleWorkspaces(merge);
      expect(settled.open).toEqual([]);
      const outcome = changed(ours, changesOfWorkspaces(merge, settled, { files: [], reviews: [], others: null }));
      expect(outcome.policy?.consent.map(({ name }) => name)).toEqual(['optIn']);
    }
  });

  it('asks where one side removed what the other changed, and where two come to share a name', () => {
    const removal = after([withPurpose('p1', (each, { definitions }) => removePurpose(each, definitions))]);
    const renamed = (id: string) =>
      after([
        withPurpose(id, (each, { definitions, policy }) =>
          changePurpose(each, { ...each, name: 'Both' }, definitions, policy),
        ),
      ]);
    // Whether the consent is to what it is called now goes with it: the side that removed it knows it by its old name.
    expect(merged(start, removal, renamed('p1')).open).toEqual([
      'policy:workspace consent loosened',
      'purpose:p1  removed-changed',
    ]);
    const { open, merge } = merged(start, renamed('p1'), renamed('p2'));
    expect(open).toEqual(['purpose:p1 name same-name', 'purpose:p2 name same-name']);
    const decisions = new Map([[decisionKey('purpose:p2', 'name'), { value: 'Other' }]]);
    expect(settleWorkspaces(merge, decisions).open).toEqual([]);
  });

  it('unites places of consent, and asks about one of which both say something else', () => {
    const place = (name: string, yes: string[]): ConsentSource => ({ by: 'column', name, purposes: [], yes });
    const withConsent = (...consent: ConsentSource[]): Side => ({ ...start, policy: { ...defaultPolicy, consent } });
    const base = withConsent(place('a', []));
    const united = merged(
      base,
      withConsent(place('a', []), place('b', [])),
      withConsent(place('a', ['evet']), place('c', [])),
    );
    expect(united.open).toEqual([]);
    expect(united.outcome.policy?.consent).toEqual([place('a', ['evet']), place('b', []), place('c', [])]);
    const disputed = merged(base, withConsent(place('a', ['yes'])), withConsent(place('a', ['evet'])));
    expect(disputed.open).toEqual(['policy:workspace consent both-changed']);
  });
});

describe('settings that protect people', () => {
  const place: ConsentSource = { by: 'column', name: 'optIn', purposes: ['News'], yes: ['yes'] };
  const strict: Policy = {
    ...defaultPolicy,
    consent: [place],
    onImport: 'mask',
    onExport: 'drop',
    masking: { ...defaultPolicy.masking, email: 'redact' },
    fourEyes: true,
    reviewMonths: 6,
  };
  const withPolicy = (change: Partial<Policy>): Side => ({ ...start, policy: { ...strict, ...change } });
  const base = withPolicy({});
  const email = (masking: 'domain' | 'hash' | 'redact') => ({ masking: { ...strict.masking, email: masking } });

  it.each<[string, Partial<Policy>]>([
    ['consent', { consent: [] }],
    ['consent', { consent: [{ ...place, yes: ['yes', 'maybe'] }] }],
    ['consent', { consent: [{ ...place, yes: [] }] }],
    ['consent', { consent: [{ ...place, purposes: ['Orders'] }] }],
    ['onImport', { onImport: 'allow' }],
    ['onExport', { onExport: 'mask' }],
    ['masking.email', email('domain')],
    ['masking.email', email('hash')],
    ['fourEyes', { fourEyes: false }],
    ['reviewMonths', { reviewMonths: 12 }],
    ['reviewMonths', { reviewMonths: null }],
  ])('asks about %s where one side alone makes it looser: %j (MERGE-6)', (field, change) => {
    const looser = withPolicy(change);
    const asked = [`policy:workspace ${field} loosened`];
    const { open, merge, outcome } = merged(base, base, looser);
    expect(open).toEqual(asked);
    expect(merged(base, looser, base).open).toEqual(asked);
    // Nothing is taken while somebody has yet to decide, and what both sides did is no question.
    expect(outcome.policy).toEqual(strict);
    expect(merged(base, looser, looser).open).toEqual([]);
    const decided = settleWorkspaces(merge, new Map([[decisionKey('policy:workspace', field), { take: 'theirs' }]]));
    expect(decided.open).toEqual([]);
    expect(decided.records.get('policy:workspace')).toEqual(
      settleWorkspaces(merged(base, looser, looser).merge).records.get('policy:workspace'),
    );
    // The other way is stricter, and is taken.
    const back = merged(looser, looser, base);
    if (!field.startsWith('masking.') && field !== 'consent') expect(back.open).toEqual([]);
  });

  it('takes what is stricter by itself: another place of consent, fewer words of yes, redacting', () => {
    const stricter = withPolicy({ consent: [place, { ...place, name: 'optIn2' }], reviewMonths: 3 });
    expect(merged(base, base, stricter)).toMatchObject({ open: [], outcome: { policy: stricter.policy } });
    const fewer = withPolicy({ consent: [place] });
    const more = withPolicy({ consent: [{ ...place, yes: [] }], ...email('domain') });
    expect(merged(more, more, fewer)).toMatchObject({ open: [], outcome: { policy: strict } });
  });

  it('holds a first policy against what holds without one, from either side (MERGE-6)', () => {
    const none = unsettled(start);
    const first: Side = { ...start, policy: { ...defaultPolicy, onExport: 'drop', reviewMonths: null } };
    const asked = ['policy:workspace reviewMonths loosened'];
    expect(merged(none, none, first).open).toEqual(asked);
    expect(merged(none, first, none).open).toEqual(asked);
    const stricter: Side = { ...start, policy: strict };
    expect(merged(none, none, stricter).outcome.policy).toEqual(strict);
    expect(merged(none, stricter, none).outcome.policy).toEqual(strict);
  });

  it.each([
    ['legalBasis', 'consent', 'legitimate-interests', true],
    ['legalBasis', null, 'contract', true],
    ['legalBasis', 'contract', 'consent', false],
    ['specialBasis', null, 'explicit-consent', true],
    ['specialBasis', 'explicit-consent', 'research', true],
    ['specialBasis', 'research', null, false],
  ] as const)(
    'asks where a purpose needs no consent any more: %s from %s to %s is %s (MERGE-6)',
    (field, from, to, isAsked) => {
      const withBasis = (basis: typeof from | typeof to): Side => ({
        ...start,
        purposes: start.purposes.map((each) => Purpose.parse({ ...each, ...(each.id === 'p1' && { [field]: basis }) })),
      });
      const [before, after] = [withBasis(from), withBasis(to)];
      const asked = isAsked ? [`purpose:p1 ${field} loosened`] : [];
      expect(merged(before, before, after).open).toEqual(asked);
      expect(merged(before, after, before).open).toEqual(asked);
    },
  );
});

describe('what an attribute serves', () => {
  const purposes = [
    newPurpose('p1', 'News', { legalBasis: 'consent' }),
    newPurpose('p2', 'Orders', { legalBasis: 'contract' }),
    newPurpose('p3', 'Surveys', { legalBasis: 'consent' }),
    newPurpose('p4', 'Care', { legalBasis: 'contract', specialBasis: 'health-care' }),
  ];
  const health = 'user.health_and_medical';
  const serving = (names: string[], given: Partial<AttributeDefinition> = {}, register = purposes): Side => ({
    definitions: [{ ...attribute('aa', names), isPersonalInfo: 'yes', ...given }],
    purposes: register,
    policy: defaultPolicy,
  });
  /** What has to be decided where either side alone does it. */
  const askedOf = (base: Side, after: Side) => {
    const { open } = merged(base, base, after);
    expect(merged(base, after, base).open).toEqual(open);
    return open;
  };
  const asked = ['base:aa purposes loosened'];

  it('is asked about where one side adds what needs no consent to what was asked about (MERGE-6)', () => {
    const base = serving(['News']);
    expect(askedOf(base, serving(['News', 'Orders']))).toEqual(asked);
    expect(askedOf(serving([]), serving(['Orders']))).toEqual(asked);
    expect(merged(base, serving(['News', 'Orders']), serving(['News', 'Orders'])).open).toEqual([]);
    expect(merged(base, base, serving(['News', 'Orders'])).outcome.definitions[0]?.purposes).toEqual(['News']);
  });

  it('is taken by itself where people are asked as before', () => {
    expect(askedOf(serving(['News']), serving(['News', 'Surveys']))).toEqual([]);
    expect(askedOf(serving(['Orders']), serving(['Orders', 'News']))).toEqual([]);
    expect(askedOf(serving(['News', 'Orders']), serving(['News']))).toEqual([]);
    const open = { isPersonalInfo: 'no' } as const;
    expect(askedOf(serving(['News'], open), serving(['News', 'Orders'], open))).toEqual([]);
  });

  it('is held against the purpose that comes with it, though one side has never heard of it', () => {
    const base = serving(['News'], {}, purposes.slice(0, 1));
    expect(askedOf(base, serving(['News', 'Orders'], {}, purposes.slice(0, 2)))).toEqual(asked);
    expect(askedOf(base, serving(['News', 'Surveys'], {}, purposes))).toEqual([]);
  });

  it('counts for a special category only on a special basis, and so does what ends being one', () => {
    const special = { dataCategories: [health] };
    expect(askedOf(serving(['News'], special), serving(['News', 'Orders'], special))).toEqual([]);
    expect(askedOf(serving(['News'], special), serving(['News', 'Care'], special))).toEqual(asked);
    expect(askedOf(serving(['Orders'], special), serving(['Orders']))).toEqual(['base:aa dataCategories loosened']);
  });

  it('is asked about where only both changes together end the question', () => {
    const base = serving(['News'], { dataCategories: [health] });
    const together = merged(base, serving(['News']), serving(['News', 'Orders'], { dataCategories: [health] }));
    expect(together.open).toEqual(['base:aa dataCategories loosened', 'base:aa purposes loosened']);
  });
});
