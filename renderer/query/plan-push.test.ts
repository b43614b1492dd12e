import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeEach, describe, expect, it } from 'vitest';
import { newConnection } from '#shared/push/connection';
import type { ColumnPlan } from '#shared/policy/decide';
import { readParcel } from '#shared/push/parcel';
import { decideGroups, noDecisions } from '#shared/push/conflicts';
import { groupKey, type PushApproval, type PushedColumn } from '#shared/push/plan';
import { overlayOf } from '#shared/query/overlay';
import { encodePatch } from '#shared/query/patch-block';
import type { PlanOrder, QueryService } from './query-protocol';
import { createQueryService } from './query-service';

const rows = 5000;
const text = (name: string, at: (row: number) => string | null) => ({
  name,
  data: Array.from({ length: rows }, (_, row) => at(row)),
  type: 'STRING' as const,
});
const columnData = [
  text('id', (row) => (row === 4999 ? 'i0' : row === 4998 ? null : `i${row}`)),
  text('city', () => 'Ankara'),
  text('age', (row) => String(row)),
  text('agreed', (row) => (row % 2 === 0 ? 'yes' : 'no')),
];
const parquet = new Blob([parquetWriteBuffer({ columnData, rowGroupSize: [2000] })]);
const columns = columnData.map(({ name }) => ({ id: name, name, meaning: null }));
const allow: ColumnPlan = { kind: 'fixed', treatment: 'allow', reason: 'not-personal' };
const pushed = (column: string, given: Partial<PushedColumn> = {}): PushedColumn => ({
  column,
  code: column,
  key: column,
  definition: { dataType: column === 'age' ? 'INT' : 'STRING', array: false, options: [], unit: '' },
  gate: null,
  policy: allow,
  ...given,
});
const order = (given: Partial<PlanOrder> = {}): PlanOrder => ({
  columns: [pushed('city'), pushed('age')],
  told: [],
  style: { dates: 'day', times: 'epoch-ms', offsetMinutes: 0 },
  lists: 'whole',
  ...given,
});
const edit = (row: number, column: string, value: string | null) => ({
  row,
  column,
  edit: { text: value, at: '2026-01-01T00:00:00.000Z', by: 'Ada' },
});
const approval = {
  groups: [0, 1].flatMap((column) => [groupKey(column, 'set'), groupKey(column, 'unset')]),
  except: [],
};

let service: QueryService;
beforeEach(async () => {
  service = createQueryService();
  const cells = [
    edit(3, 'city', 'Rize'),
    edit(4, 'city', 'Ankara'),
    edit(5, 'city', null),
    edit(3, 'age', '900'),
    edit(6, 'age', '6.0'),
    edit(7, 'age', 'seven'),
    edit(0, 'city', 'Van'),
    edit(4998, 'city', 'Van'),
  ];
  await service.open({ id: 'f', parquet, columns, edits: { cells, patches: [] }, idColumn: 'id' });
});

async function parcels(given: PushApproval = approval) {
  const made = await service.pushBody('f', given);
  if (!made.ok) throw new Error(made.error.code);
  return (await made.value.body.text()).trimEnd().split('\n').map(readParcel);
}

describe('a plan of what to send', () => {
  it('has what changed and nothing else, and says why the rest stays', async () => {
    expect(await service.planPush('f', order())).toMatchObject({
      value: {
        items: 6,
        groups: [
          { column: 0, operation: 'set', items: 1 },
          { column: 0, operation: 'unset', items: 1 },
          { column: 1, operation: 'set', items: 1 },
        ],
        withheld: [
          { column: 0, reason: 'id-twice', items: 1 },
          { column: 0, reason: 'no-id', items: 1 },
          { column: 1, reason: 'invalid', items: 1 },
        ],
      },
    });
    expect(await parcels()).toEqual([
      {
        operation: 'set',
        id: 'i3',
        profile: '{"city":"Rize","age":900}',
        cells: [
          [3, 'city', 'Rize'],
          [3, 'age', '900'],
        ],
      },
      { operation: 'unset', id: 'i5', profile: '["city"]', cells: [[5, 'city', null]] },
    ]);
  });

  it('measures by what the platform was told last, an edit that was taken back too', async () => {
    const block = new Blob([
      encodePatch(
        overlayOf(
          new Map([
            [3, 'Rize'],
            [9, 'Van'],
            [10, 'Ankara'],
          ]),
        ),
      ),
    ]);
    await service.planPush('f', order({ told: [{ column: 'city', block }], columns: [pushed('city')] }));
    expect(await parcels()).toEqual([
      { operation: 'set', id: 'i9', profile: '{"city":"Ankara"}', cells: [[9, 'city', 'Ankara']] },
      { operation: 'unset', id: 'i5', profile: '["city"]', cells: [[5, 'city', null]] },
    ]);
    const items = await service.pushItems('f', { column: 0, operation: 'set', withheld: null }, 0, 10);
    expect(items).toMatchObject({ value: [{ id: 'i9', base: 'Ankara', told: 'Van', ours: 'Ankara' }] });
  });

  it("asks each profile's own consent", async () => {
    const asked: ColumnPlan = { kind: 'consent', anyOf: [[{ at: 'agreed', yes: ['yes'] }]], otherwise: 'drop' };
    const columnsAsked = [pushed('city', { policy: asked }), pushed('age', { gate: 'undecided' })];
    await service.planPush('f', order({ columns: columnsAsked }));
    const refused = await service.pushItems('f', { column: 0, operation: null, withheld: 'consent-refused' }, 0, 10);
    expect(refused).toMatchObject({ value: [{ id: 'i3' }, { id: 'i5' }] });
    expect(await service.pushBody('f', approval)).toMatchObject({ value: { parcels: 0 } });
    const agreed = { ...asked, anyOf: [[{ at: 'agreed', yes: ['no'] }]] };
    await service.planPush('f', order({ columns: [pushed('city', { policy: agreed })] }));
    expect((await parcels()).map((parcel) => parcel?.id)).toEqual(['i3', 'i5']);
  });

  it('shows the requests that it comes to, without those that were declined', async () => {
    await service.planPush('f', order());
    const connection = { ...newConnection('c', 'Mine', 'netmera'), profilesInRequest: 1 };
    expect(await service.dryRunPush('f', approval, connection, 1, { columns: [], ids: false })).toMatchObject({
      value: { requests: 2, profiles: 2, shown: [{ body: '[{"extId":"i3","profile":{"city":"Rize","age":900}}]' }] },
    });
    const items = await service.pushItems('f', { column: 1, operation: 'set', withheld: null }, 0, 10);
    const except = items.ok ? items.value.map(({ place }) => place) : [];
    expect(
      await service.dryRunPush('f', { ...approval, except }, connection, 1, { columns: [0], ids: true }),
    ).toMatchObject({
      value: { shown: [{ body: '[{"extId":"••","profile":{"city":"••••"}}]' }] },
    });
  });

  it('is measured against a snapshot of the platform too, without the edits over it (PUSH-7)', async () => {
    const theirs = [
      ['i3', 'Bursa'],
      ['i5', 'Ankara'],
      ['i0', 'Van'],
      ['i8', 'Sivas'],
      ['i9', 'Van'],
      ['i9', 'Kars'],
    ] as const;
    const columnOf = (name: string, data: (string | null)[]) => ({ name, data, type: 'STRING' as const });
    const snapshot = new Blob([
      parquetWriteBuffer({
        columnData: [
          columnOf('key', theirs.map(([id]) => id)), // prettier-ignore
          columnOf('town', theirs.map(([, town]) => town)), // prettier-ignore
        ],
      }),
    ]);
    const named = (id: string, name: string) => ({ id, name, meaning: pushed('city').definition });
    const overIt = { cells: [edit(0, 't', 'Rize')], patches: [] };
    await service.open({
      id: 's',
      parquet: snapshot,
      columns: [named('k', 'key'), named('t', 'town')],
      edits: overIt,
      idColumn: 'k',
    });
    const more = [edit(8, 'city', 'Sivas'), edit(9, 'city', 'Van'), edit(10, 'city', 'Van'), edit(12, 'age', '1')];
    await service.setEdits('f', { cells: more, patches: [] });
    const wish = order({ snapshot: { file: 's', columns: [{ column: 'city', theirs: 't' }] } });
    const progress: number[] = [];
    const planned = await service.planPush('f', wish, ({ done, total }) => progress.push(done / total));
    expect(planned).toMatchObject({
      value: {
        groups: [
          { column: 0, operation: 'unset', items: 1 },
          { column: 0, operation: 'set', items: 2 },
          { column: 1, operation: 'set', items: 2 },
        ],
        conflicts: [{ column: 0, operation: 'set', items: 1 }],
        snapshot: { unknown: 2, twice: 1, columns: [1] },
      },
    });
    expect(planned.ok && planned.value.withheld).toContainEqual({ column: 0, reason: 'already-so', items: 1 });
    expect(progress).toEqual([0, 1 / 3, 2 / 3]);
    const conflicts = { column: 0, operation: 'set', withheld: null, isConflict: true } as const;
    const listed = await service.pushItems('f', conflicts, 0, 10);
    expect(listed).toMatchObject({ value: [{ id: 'i3', base: 'Ankara', ours: 'Rize', theirs: 'Bursa' }] });

    const cities = async (given: PushApproval) =>
      (await parcels(given)).flatMap((parcel) => parcel?.cells.filter(([, column]) => column === 'city') ?? []);
    expect((await cities(approval)).map(([row]) => row)).toEqual([9, 10, 5]);
    const decided = decideGroups(noDecisions, [groupKey(0, 'set')], 'ours');
    expect((await cities({ ...approval, conflicts: decided })).map(([row]) => row)).toEqual([3, 9, 10, 5]);
    expect(await service.pushItems('f', { ...conflicts, undecidedBy: noDecisions }, 0, 10)).toEqual(listed);
    expect(await service.pushItems('f', { ...conflicts, undecidedBy: decided }, 0, 10)).toMatchObject({ value: [] });

    await service.close('s');
    expect(await service.planPush('f', wish)).toMatchObject({ ok: false, error: { reason: 'file-not-open' } });
  });

  it('is out of date once the file says something else', async () => {
    await service.planPush('f', order());
    await service.setEdits('f', { cells: [edit(8, 'city', 'Van')], patches: [] });
    expect(await service.pushBody('f', approval)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await service.planPush('f', order())).toMatchObject({ value: { items: 7 } });
  });
});
