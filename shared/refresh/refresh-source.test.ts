import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRefreshSource } from '../../test/support/refresh-arbitraries';
import {
  changeSource,
  RefreshSource,
  sharingTarget,
  targetFileOf,
  targetNow,
  type MarkedSource,
} from './refresh-source';

const [sample] = fc.sample(anyRefreshSource(), { numRuns: 1, seed: 1 });
const marked = (id: string, file: string, mark: Partial<MarkedSource['mark']> = {}): MarkedSource => ({
  source: { ...sample!, id, target: { kind: 'file', file } },
  mark: { seen: null, isTaken: false, moved: null, ...mark },
});

describe('what a source refreshes', () => {
  it('is what was chosen, then what followed on that, until something else is chosen', () => {
    const moved = { from: { kind: 'file', file: 'f' }, to: 'f2' } as const;
    expect(targetFileOf(marked('a', 'f'))).toBe('f');
    expect(targetFileOf(marked('a', 'f', { moved }))).toBe('f2');
    expect(targetFileOf(marked('a', 'g', { moved }))).toBe('g');
  });

  it('is none before the first run, and the file that this made from then on', () => {
    const target = { kind: 'new', columns: [], idColumn: 'id' } as const;
    const source = { ...sample!, target: { ...target, columns: [] } };
    expect(targetFileOf({ source, mark: { seen: null, isTaken: false, moved: null } })).toBeNull();
    const moved = { from: { ...target, columns: [] }, to: 'f' };
    expect(targetNow({ source, mark: { seen: null, isTaken: false, moved } })).toEqual({ kind: 'file', file: 'f' });
  });

  it('is not to be what another source refreshes already, however either came to it', () => {
    const moved = { from: { kind: 'file', file: 'e' }, to: 'f' } as const;
    const all = [marked('a', 'f'), marked('b', 'e', { moved }), marked('c', 'g')];
    expect(sharingTarget(all[0]!, all)?.id).toBe('b');
    expect(sharingTarget(all[2]!, all)).toBeNull();
  });
});

it('changes exactly what differs, and nothing where nothing does', () => {
  fc.assert(
    fc.property(anyRefreshSource(), anyRefreshSource(), (one, other) => {
      const after = { ...other, id: one.id };
      const change = changeSource(one, after);
      expect(changeSource(one, one)).toBeNull();
      const made = change?.kind === 'updated' ? { ...one, ...change.after } : one;
      expect(RefreshSource.parse(made)).toEqual(RefreshSource.parse(after));
    }),
  );
});
