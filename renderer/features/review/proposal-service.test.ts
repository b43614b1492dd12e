import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { proposeForEntries } from '#shared/detect/propose-list';
import type { Proposal } from '#shared/detect/proposal';
import { gatherAll } from '#shared/detect/values/gather';
import type { ScannedColumn } from '#shared/review/evidence';
import { createCatalogueTold, type Catalogue } from './catalogue-told';
import { createProposalService } from './proposal-service';

const at = '2026-01-01T00:00:00.000Z';
const names = 'first_name email phone iban birth_date gender sku price stock brand qwzrt blorf_url ad soyad'.split(' ');
const scanned: ScannedColumn = {
  place: { file: 'f', column: 'c0' },
  file: 'customers.csv',
  column: 'c',
  scan: gatherAll(['ada@example.com', 'bob@example.org', 'eve@example.net', 'joe@example.com']),
};
const attribute = (code: string, label: string) => newAttribute({ code, label }, at, 'Ada');
const catalogue = (definitions: readonly AttributeDefinition[], columns: Catalogue['columns'] = new Map()) => ({
  definitions,
  columns,
});

/** A service, what it was told, and all that it answered. */
function follower() {
  const service = createProposalService();
  const told = createCatalogueTold();
  const proposals = new Map<string, Proposal>();
  return {
    proposals,
    told,
    /** Tells all and takes all; answers the codes about which something new was said. */
    follow(now: Catalogue): readonly string[] {
      const heard: string[] = [];
      for (let left = 0; ;) {
        const change = told.tell(now);
        if (!change && left === 0) return heard;
        const batch = service.propose(change);
        left = batch.left;
        for (const [code, proposal] of batch.proposals) {
          heard.push(code);
          proposals.set(code, proposal);
        }
      }
    },
  };
}

describe('proposals that follow the catalogue', () => {
  const many = Array.from({ length: 1200 }, (_, place) => attribute(`f${place}`, names[place % names.length] ?? ''));

  it('take a large catalogue in parts, and weigh all of it', () => {
    const { follow, proposals, told } = follower();
    expect(told.untold(catalogue(many))).toBe(1200);
    expect(follow(catalogue(many))).toHaveLength(1200);
    expect(told.untold(catalogue(many))).toBe(0);
    expect([...proposals.values()]).toEqual(proposeForEntries(many.map((definition) => ({ definition, columns: [] }))));
  });

  it('are told again of one attribute where one says something else, and of none where only its flag is set', () => {
    const { follow } = follower();
    follow(catalogue(many));
    const decided = many.map((each): AttributeDefinition => ({ ...each, isPersonalInfo: 'yes' }));
    expect(follow(catalogue(decided))).toEqual([]);
    expect(follow(catalogue(decided.with(600, attribute('f600', 'Parcel remarks'))))).toEqual(['f600']);
  });

  // Law: whatever became of the catalogue, what was answered bit by bit is what the whole list would be answered.
  it('are those of the whole list, as the command line gives them', () => {
    const anyCatalogue = fc.array(
      fc.record({
        place: fc.nat(40),
        name: fc.constantFrom(...names),
        hasValues: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.array(anyCatalogue, { minLength: 1, maxLength: 4 }), (states) => {
        const { follow, proposals } = follower();
        for (const state of states) {
          const byPlace = new Map(state.map((each) => [`f${each.place}`, each]));
          const definitions = Array.from(byPlace, ([code, { name }]) => attribute(code, name));
          const withValues = [...byPlace].filter(([, { hasValues }]) => hasValues);
          const columns = new Map(withValues.map(([code]) => [code, [scanned]]));
          follow(catalogue(definitions, columns));
          const whole = proposeForEntries(
            definitions.map((definition) => ({
              definition,
              columns: (columns.get(definition.code) ?? []).map(({ scan }) => scan.evidence),
            })),
          );
          expect(definitions.map(({ code }) => proposals.get(code))).toEqual(whole);
        }
      }),
      { numRuns: 60 },
    );
  });
});
