import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/base/digest';
import { chainEntry } from '#shared/push/journal';
import { makeReceipt } from '#shared/push/receipt';
import { packCsv } from '#shared/pack/pack-csv';
import { packHtml } from '#shared/pack/pack-html';
import { aPack } from '../../test/support/pack-builders';
import { commandLineStage } from '../../test/support/command-line-stage';

const stage = commandLineStage('verify');
const at = '2026-11-26T12:00:00.000Z';
const begun = chainEntry('', { kind: 'begun', at, run: 'r1', plan: sha256Hex(''), parcels: 2, values: 2 });
const receipt = makeReceipt(
  {
    run: 'r1',
    connection: 'c1',
    connectionName: 'Production',
    adapter: 'netmera',
    host: 'restapi.netmera.com',
    file: 'f1',
    fileName: 'customers',
    by: 'Ada',
    policy: '',
    approved: [{ code: 'city', operation: 'set', values: 2 }],
    withheld: [],
  },
  [begun, chainEntry(begun.hash, { kind: 'cancelled', at })],
);

describe('verifying', () => {
  it('says what a whole receipt tells', async () => {
    const { code, out } = await stage.run(await stage.file('r.json', JSON.stringify(receipt)));
    expect(code).toBe(0);
    expect(out).toContain('receipt of run r1, cancelled, whole');
    expect(out).toContain('0 of 2 parcels acknowledged in 0 requests, 0 refused, 2 not sent');
    expect(out).toContain('set city: 2 values');
  });

  it('answers 1 and says where where one was altered', async () => {
    const altered = { ...receipt, outcome: { ...receipt.outcome, acknowledged: 2, left: 0 } };
    const file = await stage.file('r.json', JSON.stringify(altered));
    expect(await stage.run(file)).toMatchObject({ code: 1, out: expect.stringContaining('altered: outcome') });
    const { code, out } = await stage.run(file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: [{ kind: 'push-receipt', sound: false, where: 'outcome' }] });
  });

  it('verifies an evidence pack as a table, and names the record that was altered (PACK-2)', async () => {
    const table = packCsv(aPack());
    expect(await stage.run(await stage.file('p.csv', table))).toMatchObject({ code: 0 });
    const altered = await stage.file('q.csv', table.replace(',personal,', ',not personal,'));
    const { code, out } = await stage.run(altered, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ kind: 'evidence-pack', sound: false, where: expect.stringMatching(/^document email/u) }],
    });
  });

  it('verifies an evidence pack, as a document and as data, and names what was altered in it (PACK-2)', async () => {
    const pack = aPack();
    const whole = await stage.run(
      await stage.file('p.html', packHtml(pack)),
      await stage.file('p.json', JSON.stringify(pack)),
    );
    expect(whole.code).toBe(0);
    expect(whole.out).toContain(`chain head ${pack.chain.head.hash}`);
    const altered = await stage.file('p.html', packHtml(pack).replaceAll('It is one', 'It is none'));
    const { code, out } = await stage.run(altered, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { kind: 'evidence-pack', sound: false, where: 'attribute email', lines: ['Altered: the attribute email.'] },
      ],
    });
  });

  it('answers 2 where a file is nothing that proves itself, or newer than the app', async () => {
    const foreign = await stage.run(await stage.file('a.json', '{}'));
    expect(foreign).toMatchObject({ code: 2, err: expect.stringContaining('neither a receipt nor an evidence pack') });
    const newer = await stage.file('b.json', JSON.stringify({ ...receipt, version: 9 }));
    expect(await stage.run(newer)).toMatchObject({ code: 2, err: expect.stringContaining('9') });
  });
});
