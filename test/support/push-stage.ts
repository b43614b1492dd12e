import fc from 'fast-check';
import { sha256Hex } from '#shared/base/digest';
import { writeList } from '#shared/format/list-text';
import { decide, planColumn } from '#shared/policy/decide';
import type { ValueDefinition } from '#shared/profile/read-value';
import type { ReviewState } from '#shared/review/state';
import { newConnection, type Connection } from '#shared/push/connection';
import { gateOf } from '#shared/push/gate';
import { parcelLine, parcelsOf } from '#shared/push/parcel';
import { groupKey, groupPlan, planItems, type PlanItem, type PushedColumn } from '#shared/push/plan';
import type { ListStyle } from '#shared/push/plan-cell';
import { type Journal, type JournalDisk, openJournal } from '../../electron/push/journal-file';
import type { Plan } from '../../electron/push/plan-file';
import { readParcel } from '#shared/push/parcel';
import { anyConsent, anyRules, anySubject } from './policy-arbitraries';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const plainConnection: Connection = {
  ...newConnection('c1', 'The platform', 'netmera'),
  url: 'https://platform.test',
  style: { dates: 'day', times: 'epoch-ms', offsetMinutes: 0 },
  requestsPerSecond: 50,
  profilesInRequest: 3,
};

const types: readonly ValueDefinition[] = [
  { dataType: 'STRING', array: false, options: [], unit: '' },
  { dataType: 'LONG', array: false, options: [], unit: '' },
  { dataType: 'BOOLEAN', array: false, options: [], unit: '' },
  { dataType: 'STRING', array: true, options: [], unit: '' },
];
const valuesOf = [
  ['Ankara', 'İzmir', '"', null, ''],
  ['9007199254740993', '7', '7.0', 'seven', null],
  ['true', 'no', null],
  [writeList(['a', 'b']), writeList(['b', 'c']), writeList(['a']), writeList([]), null],
];

/** A plan as it may come about: attributes of any kind under any policy, and edits of any kind. */
export interface StagedPlan {
  readonly columns: readonly PushedColumn[];
  readonly items: readonly PlanItem[];
  readonly idOf: (row: number) => string | null;
  readonly lines: readonly string[];
  /** What the policy itself says, asked anew. */
  mayLeave(row: number, column: number): boolean;
}

/** Any plan whose every sendable item is approved. */
export function anyPlan(lists: ListStyle): fc.Arbitrary<StagedPlan> {
  const column = fc.record({
    subject: anySubject(),
    standing: fc.constantFrom<ReviewState | null>('personal', 'quasi', 'not-personal', 'again', 'suggested', null),
    type: fc.nat(types.length - 1),
  });
  const row = fc.record({
    says: anyConsent(),
    cells: fc.array(fc.record({ column: fc.nat(3), base: fc.nat(4), ours: fc.nat(4) }), { maxLength: 3 }),
    id: fc.constantFrom('own', 'own', 'own', 'own', 'none', 'shared'),
  });
  return fc
    .record({
      rules: anyRules(),
      columns: fc.array(column, { minLength: 4, maxLength: 4 }),
      rows: fc.array(row, { maxLength: 40 }),
    })
    .map(({ rules, columns: given, rows }) => {
      const columns = given.map(({ subject, standing, type }, place): PushedColumn => {
        const flags = { retired: false, calculated: false, locked: false };
        return {
          column: `c${place}`,
          code: `a${place}`,
          key: `a${place}`,
          definition: types[type] ?? { dataType: 'STRING', array: false, options: [], unit: '' },
          gate: gateOf({ ...subject, ...flags, code: `a${place}` }, standing),
          policy: planColumn(subject, rules, { purpose: null, otherwise: 'drop' }, ({ name }) => name),
        };
      });
      const idOf = (at: number) => {
        const id = rows[at]?.id;
        return id === 'none' ? null : id === 'shared' ? 'shared' : `id${at}`;
      };
      const items = rows.flatMap(({ cells }, at) =>
        [...new Map(cells.map((cell) => [cell.column, cell])).values()].flatMap((cell) => {
          const planned = columns[cell.column];
          const texts = valuesOf[given[cell.column]?.type ?? 0] ?? [];
          if (!planned) return [];
          return planItems(
            { row: at, base: texts[cell.base] ?? null, ours: texts[cell.ours] ?? null, told: undefined },
            cell.column,
            planned,
            {
              idOf,
              isTwice: (row) => rows[row]?.id === 'shared',
              consentAt: (key, row) => rows[row]?.says[key] ?? null,
            },
            plainConnection.style,
            lists,
          );
        }),
      );
      const approval = {
        groups: groupPlan(items).groups.map((group) => groupKey(group.column, group.operation)),
        except: [],
      };
      const lines = [...parcelsOf(items, columns, approval, idOf)].map(parcelLine);
      const mayLeave = (at: number, place: number): boolean => {
        const { subject, standing } = given[place] ?? {};
        if (!subject || subject.isPersonalInfo === 'undecided') return false;
        if (subject.isPersonalInfo === 'yes' && standing !== 'personal' && standing !== 'quasi') return false;
        const use = { purpose: null, otherwise: 'drop' } as const;
        return decide(subject, rules, use, ({ name }) => rows[at]?.says[name]).treatment === 'allow';
      };
      return { columns, items, idOf, lines, mayLeave };
    });
}

/** A plan in memory. */
export function planOfLines(lines: readonly string[]): Plan & { readonly digest: string; readonly values: number } {
  const parcels = lines.map((line) => {
    const parcel = readParcel(line);
    if (!parcel) throw new Error(`No parcel: ${line}`);
    return parcel;
  });
  return {
    operationOf: (at) => parcels[at]?.operation ?? 'set',
    sizeOf: (at) => lines[at]?.length ?? 0,
    read: async (from, to) => parcels.slice(from, to),
    digest: sha256Hex(lines.join('')),
    values: parcels.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** Thrown where the app is killed. */
export class Killed extends Error {}

/** A disk in memory that outlives whoever writes to it; `failing` may end the writer before, amid or after a line. */
export function memoryDisk(failing: () => 'before' | 'amid' | 'after' | null) {
  let text = '';
  const disk: JournalDisk = {
    read: async () => text,
    cut: async (bytes) => {
      text = Buffer.from(text).subarray(0, bytes).toString('utf8');
    },
    append: async (line) => {
      const when = failing();
      if (when === 'before') throw new Killed();
      text += when === 'amid' ? line.slice(0, Math.ceil(line.length / 2)) : line;
      if (when !== null) throw new Killed();
    },
    close: async () => undefined,
  };
  return disk;
}

/** The journal on a disk, which has to be sound. */
export async function soundJournal(disk: JournalDisk): Promise<Journal> {
  const journal = await openJournal(disk);
  if (!journal) throw new Error('The journal is damaged');
  return journal;
}
