import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDefinition, anyDefinitions } from '../../test/support/arbitraries';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import { applyChanges, type Rows } from './apply';
import { reverse, type Change, type ChangeSet, type Fields } from './change';
import { additionOf, changeOf, removalOf } from './diff-definition';
import { squash } from './squash';
import { stampChanges } from './stamp';

type Definitions = ReadonlyMap<string, AttributeDefinition>;

function rowsOf(definitions: readonly AttributeDefinition[]): Map<string, AttributeDefinition> {
  return new Map(definitions.map((each) => [each.code, each]));
}

function applied(rows: Rows, changes: ChangeSet): ReadonlyMap<string, Fields> {
  const result = applyChanges(rows, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A change set that leads from wherever the workspace stands to where these definitions say. */
function stepTo(from: Definitions, to: Definitions): Change[] {
  const removed = [...from.values()].filter(({ code }) => !to.has(code)).map(removalOf);
  const others = [...to.values()].map((after) => {
    const before = from.get(after.code);
    return before ? changeOf(before, after) : additionOf(after);
  });
  return [...removed, ...others.filter((each) => each !== null)];
}

/** Few codes, so that steps meet on the same rows. */
const anyState = fc
  .uniqueArray(fc.tuple(fc.constantFrom('aa', 'bb', 'cc'), anyDefinition()), { selector: ([code]) => code })
  .map((pairs) => rowsOf(pairs.map(([code, definition]) => ({ ...definition, code }))));
const stamp = { at: '2026-01-02T03:04:05.000Z', by: 'Ada' };

describe('laws of changes', () => {
  it('the change between two definitions makes the one into the other', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        expect(applied(from, stepTo(from, to))).toEqual(to);
      }),
    );
  });

  it('a change set and then its reverse is the identity', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const step = stepTo(from, to);
        expect(applied(applied(from, step), reverse(step))).toEqual(from);
        expect(reverse(reverse(step))).toEqual(step);
      }),
    );
  });

  it('squashed change sets have the effect of all in turn, with at most one change a row', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 2, maxLength: 6 }), (states) => {
        const steps = states.slice(1).map((to, index) => stepTo(states[index]!, to));
        const whole = squash(steps);
        expect(applied(states[0]!, whole)).toEqual(states.at(-1));
        expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
      }),
    );
  });

  it('a change set and its reverse squash to nothing', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const step = stepTo(from, to);
        expect(squash([step, reverse(step)])).toEqual([]);
      }),
    );
  });

  it('a stamp keeps what was changed, applies to the same rows and can be taken back', () => {
    fc.assert(
      fc.property(anyState, anyDefinitions(), (from, others) => {
        const to = new Map(
          [...from.values()].map((each, index) => {
            const { revision, createdAt, updatedAt, updatedBy } = each;
            const other = others[index] ?? each;
            return [each.code, { ...other, code: each.code, revision, createdAt, updatedAt, updatedBy }] as const;
          }),
        );
        const plain = stepTo(from, to);
        const stamped = stampChanges(plain, from, stamp);
        for (const [code, row] of applied(from, stamped)) {
          const before = from.get(code)!;
          const isChanged = plain.some(({ key }) => key === code);
          expect(row).toEqual(
            isChanged
              ? { ...to.get(code), revision: before.revision + 1, updatedAt: stamp.at, updatedBy: stamp.by }
              : before,
          );
        }
        expect(applied(applied(from, stamped), reverse(stamped))).toEqual(from);
      }),
    );
  });
});

describe('applying changes', () => {
  const before = newAttribute({ code: 'aa', label: 'one' }, '', '');
  const change = changeOf(before, { ...before, label: 'two' })!;

  it('is refused whole where a row is not what the change says it was', () => {
    const other = newAttribute({ code: 'bb' }, '', '');
    const result = applyChanges(rowsOf([{ ...before, label: 'three' }]), [additionOf(other), change]);
    expect(result).toEqual({ ok: false, error: { code: 'conflict', found: 'aa' } });
  });

  it('is refused where a key is taken or gone', () => {
    expect(applyChanges(rowsOf([before]), [additionOf(before)]).ok).toBe(false);
    expect(applyChanges(new Map(), [removalOf(before)]).ok).toBe(false);
    expect(applyChanges(new Map(), [change]).ok).toBe(false);
  });

  it('names only the fields that differ, and none where nothing does', () => {
    expect(change).toEqual({
      kind: 'updated',
      table: 'attributes',
      key: 'aa',
      before: { label: 'one' },
      after: { label: 'two' },
    });
    expect(changeOf(before, { ...before, options: [] })).toBeNull();
  });
});

describe('stamping', () => {
  it('counts on where one set changes a row twice', () => {
    const one = newAttribute({ code: 'aa', revision: 4 }, '', '');
    const two = { ...one, label: 'two' };
    const changes = [changeOf(one, two)!, changeOf(two, { ...two, label: 'three' })!];
    const rows = applied(rowsOf([one]), stampChanges(changes, rowsOf([one]), stamp));
    expect(rows.get('aa')).toMatchObject({ label: 'three', revision: 6, updatedBy: 'Ada' });
  });

  it('dates the creation of new rows only', () => {
    const fresh = newAttribute({ code: 'aa' }, '', '');
    const moved = newAttribute({ code: 'bb', revision: 3, createdAt: '2020-01-01T00:00:00.000Z' }, '', '');
    const [first, second] = stampChanges([additionOf(fresh), additionOf(moved)], new Map(), stamp);
    expect(first).toMatchObject({ after: { createdAt: stamp.at, updatedAt: stamp.at, updatedBy: 'Ada', revision: 0 } });
    expect(second).toMatchObject({ after: { createdAt: moved.createdAt, updatedAt: stamp.at, revision: 3 } });
  });
});
